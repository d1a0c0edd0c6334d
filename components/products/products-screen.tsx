'use client'
import { useState } from 'react'
import { kronor } from '@/components/orders/kronor'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Dot } from '@/components/ui/dot'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import type { OrderSettings, Product } from '@/lib/orders/types'
import { ProductDialog } from './product-dialog'
import { SettingsPanel } from './settings-panel'
import { useProductWords } from './use-product-words'

export interface ProductsScreenProps {
  products: Product[]
  settings: OrderSettings
}

/** What is sold, and how orders are counted. */
export function ProductsScreen({ products, settings }: ProductsScreenProps) {
  const words = useProductWords()
  const [open, setOpen] = useState<Product | 'new' | null>(null)
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={<PageAction variant="primary" label={words.add} keys="n" onAct={() => setOpen('new')} />}
      />
      <DataTable
        label={words.title}
        columns={useColumns()}
        rows={products}
        rowId={({ id }) => id}
        onOpen={setOpen}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      <SettingsPanel settings={settings} />
      <ProductDialog
        key={open === null || open === 'new' ? 'new' : `${open.id}-${open.version}`}
        product={open === 'new' ? null : open}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

function useColumns(): Column<Product>[] {
  const words = useProductWords()
  const { columns } = words
  return [
    { id: 'name', header: columns.name, cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
    { id: 'kind', header: columns.kind, isWide: true, cell: ({ kind }) => words.kinds[kind] },
    {
      id: 'active',
      header: columns.active,
      cell: ({ active }) => (
        <Chip>
          <Dot tone={active ? 'order' : 'no'} />
          {active ? words.active : words.inactive}
        </Chip>
      ),
    },
    { id: 'sort', header: columns.sort, isFigure: true, isWide: true, cell: ({ sort }) => sort },
    {
      id: 'price',
      header: columns.price,
      isFigure: true,
      cell: ({ listPriceOre }) => (listPriceOre === null ? words.agreed : kronor(listPriceOre)),
      className: 'whitespace-nowrap',
    },
  ]
}
