'use client'
import { orderDeskEn } from '@/components/messages/order-desk-en'
import { type OrderDeskWords, orderDeskSv } from '@/components/messages/order-desk-sv'
import { useWords } from '@/components/messages/use-words'

export function useOrderWords(): OrderDeskWords {
  return useWords({ sv: orderDeskSv, en: orderDeskEn })
}
