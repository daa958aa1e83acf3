/** Numbers that are not on WhatsApp, by convention: those that end in 0000. */
export function existeNoWhatsApp(jid: string): boolean {
  const usuario = jid.split('@')[0] ?? ''
  return !usuario.endsWith('0000')
}

/** What Evolution makes of the `number` of a request. */
export function jidDe(numero: string): string {
  if (/@(g\.us|s\.whatsapp\.net|lid|broadcast|newsletter)$/.test(numero)) return numero
  const digitos = numero.replace(/\D/g, '')
  return `${semNonoDigito(digitos)}@s.whatsapp.net`
}

/** From area code 31 on, Brazilian mobile numbers are registered at WhatsApp without their ninth digit. */
function semNonoDigito(digitos: string): string {
  const partes = /^(55)(\d{2})\d(\d{8})$/.exec(digitos)
  if (!partes) return digitos
  const [, pais = '', ddd = '', assinante = ''] = partes
  const fica = Number(assinante.charAt(0)) < 7 || Number(ddd) < 31
  return fica ? digitos : pais + ddd + assinante
}

export function lidDe(numero: string): string {
  return `10${numero}@lid`
}
