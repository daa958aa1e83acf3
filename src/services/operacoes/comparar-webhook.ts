import type { WebhookEvolution } from '../evolution/schemas/webhook.js'

/** In the order in which they keep deliveries from coming. */
export type DiferencaDoWebhook = 'ausente' | 'desativado' | 'endereco' | 'eventos' | 'assinatura' | 'formato'

/** How what Evolution has registered differs from what it is to be. */
export const compararWebhook = (
  registrado: WebhookEvolution | null,
  { url, eventos }: { url: string; eventos: readonly string[] },
  webhookJwt: 'exigido' | 'dispensado',
): { diferencas: DiferencaDoWebhook[]; faltam: string[] } => {
  if (!registrado) return { diferencas: ['ausente'], faltam: [] }
  const faltam = eventos.filter((evento) => !registrado.eventos.includes(evento))
  const achadas: Record<Exclude<DiferencaDoWebhook, 'ausente'>, boolean> = {
    desativado: !registrado.ativo,
    endereco: registrado.url !== url,
    eventos: faltam.length > 0,
    assinatura: webhookJwt === 'exigido' && !registrado.temJwt,
    formato: registrado.porEvento || registrado.base64,
  }
  const diferencas = Object.entries(achadas).flatMap(([nome, ha]) => (ha ? [nome as DiferencaDoWebhook] : []))
  return { diferencas, faltam }
}
