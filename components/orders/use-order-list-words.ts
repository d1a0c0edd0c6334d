'use client'
import { orderListEn } from '@/components/messages/order-list-en'
import { type OrderListWords, orderListSv } from '@/components/messages/order-list-sv'
import { useWords } from '@/components/messages/use-words'

export function useOrderListWords(): OrderListWords {
  return useWords({ sv: orderListSv, en: orderListEn })
}
