'use client'
import { productsEn } from '@/components/messages/products-en'
import { type ProductWords, productsSv } from '@/components/messages/products-sv'
import { useWords } from '@/components/messages/use-words'

export function useProductWords(): ProductWords {
  return useWords({ sv: productsSv, en: productsEn })
}
