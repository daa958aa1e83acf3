// What two functions have in common: the effect of a status on a message.

/**
 * What hearing the status `novo`, at `quando`, makes of a message `x`; `porque` it failed, where that is told; `sobe`: it
 * is further on than the present one.
 */
export const STATUS_OUVIDO = `
        status = CASE WHEN sobe THEN novo ELSE x.status END,
        motivo = CASE WHEN NOT sobe THEN x.motivo WHEN novo = 'falhou' THEN coalesce(porque, 'recusada_pelo_whatsapp') END,
        encerrada_em = CASE WHEN novo = 'falhou' AND (sobe OR x.status = 'falhou') THEN least(x.encerrada_em, quando)
                            WHEN NOT sobe THEN x.encerrada_em END,
        enviada_em = CASE WHEN novo IN ('enviada', 'entregue', 'lida') THEN least(x.enviada_em, quando) ELSE x.enviada_em END,
        entregue_em = CASE WHEN novo = 'entregue' THEN least(x.entregue_em, quando) ELSE x.entregue_em END,
        lida_em = CASE WHEN novo = 'lida' THEN least(x.lida_em, quando) ELSE x.lida_em END`

export const STATUS_MUDA = `x.direcao = 'saida' AND novo <> 'recebida'
        AND (sobe OR (novo = 'falhou' AND x.status = 'falhou' AND x.encerrada_em > quando)
          OR (novo IN ('enviada', 'entregue', 'lida') AND (x.enviada_em IS NULL OR x.enviada_em > quando))
          OR (novo = 'entregue' AND (x.entregue_em IS NULL OR x.entregue_em > quando))
          OR (novo = 'lida' AND (x.lida_em IS NULL OR x.lida_em > quando)))`
