import { conflict } from '@/lib/errors'

export const isNotLatest = () => conflict('Reglerna har ändrats igen sedan dess. Ändra dem i stället för att ångra.')
export const isUndoing = () => conflict('Ändringen är redan ångrad. Ändra reglerna igen om de ska gälla.')
export const isUnderWay = () => conflict('Ändringen införs fortfarande. Ångra när den är klar.')
