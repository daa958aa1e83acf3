/** Until when something is put off, by what people say. */
export const PRAZOS = ['umaHora', 'fimDoDia', 'amanha', 'segunda'] as const
export type Prazo = (typeof PRAZOS)[number]

const as9 = (dia: Date): Date => {
  dia.setHours(9, 0, 0, 0)
  return dia
}

const emDias = (agora: Date, dias: number): Date => {
  const dia = new Date(agora)
  dia.setDate(dia.getDate() + dias)
  return dia
}

/** On the clock of whoever looks. */
export const fimDoPrazo = (prazo: Prazo, agora: Date): Date => {
  switch (prazo) {
    case 'umaHora':
      return new Date(agora.getTime() + 3_600_000)
    case 'fimDoDia': {
      const dia = new Date(agora)
      dia.setHours(18, 0, 0, 0)
      return dia
    }
    case 'amanha':
      return as9(emDias(agora, 1))
    case 'segunda':
      return as9(emDias(agora, (8 - agora.getDay()) % 7 || 7))
  }
}

/** Those that are still to come. */
export const prazosDe = (agora: Date): Prazo[] => PRAZOS.filter((prazo) => fimDoPrazo(prazo, agora) > agora)

/** As an `<input type="datetime-local">` has it. */
export const paraOCampo = (momento: Date): string => {
  const local = new Date(momento.getTime() - momento.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
