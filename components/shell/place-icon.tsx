import {
  Building2Icon,
  ChartColumnIcon,
  CircleQuestionMarkIcon,
  FileTextIcon,
  FileUpIcon,
  HandshakeIcon,
  HeadsetIcon,
  InboxIcon,
  LayoutDashboardIcon,
  ListChecksIcon,
  type LucideIcon,
  MegaphoneIcon,
  PackageIcon,
  PhoneOffIcon,
  ReceiptTextIcon,
  ScrollTextIcon,
  SendIcon,
  UserRoundIcon,
  UsersIcon,
} from 'lucide-react'
import type { Place } from './places'

export function PlaceIcon({ id }: Pick<Place, 'id'>) {
  const Icon = ICONS[id]
  return <Icon aria-hidden="true" size={16} className="flex-none" />
}

const ICONS: Record<Place['id'], LucideIcon> = {
  start: ListChecksIcon,
  floor: LayoutDashboardIcon,
  desk: HeadsetIcon,
  promises: HandshakeIcon,
  office: InboxIcon,
  stops: PhoneOffIcon,
  why: CircleQuestionMarkIcon,
  campaigns: MegaphoneIcon,
  imports: FileUpIcon,
  outbox: SendIcon,
  templates: FileTextIcon,
  reports: ChartColumnIcon,
  orders: ReceiptTextIcon,
  products: PackageIcon,
  users: UsersIcon,
  log: ScrollTextIcon,
  company: Building2Icon,
  account: UserRoundIcon,
}
