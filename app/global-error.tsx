'use client'
import './globals.css'

export { BrokenPage as default } from '@/components/shell/broken-page'
