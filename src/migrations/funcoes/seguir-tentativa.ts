import type { Funcao } from './funcao.js'

/** What an end of the connection says of the attempt that led to it; `m` its reason, `s` its status. */
const FIM = `CASE
        WHEN NEW.motivo IN ('limite_qr', 'banido') THEN NEW.motivo
        WHEN NEW.motivo = 'desconectado_pelo_painel' OR NEW.status = 'nao_configurado' THEN 'cancelada'
        WHEN NEW.motivo IN ('desconectado_no_telefone', 'sessao_invalida', 'substituido') THEN 'recusada_no_telefone'
        ELSE 'erro' END`

/**
 * Trigger of `configuracao_whatsapp`: follows what somebody began by asking for a connection, whoever writes the status. One that
 * comes back by itself is no attempt. While the asking runs, a logout is a part of it: a QR gives way to a code.
 */
export const seguirTentativa: Funcao = {
  assinatura: 'whatsapp.seguir_tentativa()',
  sql: `
    CREATE FUNCTION whatsapp.seguir_tentativa() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.operacao = 'conectar' AND OLD.operacao IS DISTINCT FROM NEW.operacao AND NEW.status <> 'conectado' THEN
        INSERT INTO whatsapp.tentativa_de_conexao AS t (configuracao_id, empresa_id, pedida_em)
        VALUES (NEW.id, NEW.empresa_id, clock_timestamp())
        ON CONFLICT (configuracao_id) WHERE encerrada_em IS NULL DO UPDATE SET pedidos = t.pedidos + 1, vista_em = now();
      END IF;
      IF OLD.status IS DISTINCT FROM NEW.status THEN
        UPDATE whatsapp.tentativa_de_conexao SET
          vista_em = now(),
          qr_em = CASE WHEN NEW.status = 'aguardando_qr' THEN coalesce(qr_em, clock_timestamp()) ELSE qr_em END,
          -- Read, until another QR has to be shown: then it only gave way.
          lida_em = CASE WHEN NEW.status = 'aguardando_qr' THEN NULL
            WHEN OLD.status = 'aguardando_qr' AND NEW.status IN ('conectando', 'conectado') THEN clock_timestamp()
            ELSE lida_em END,
          conectada_em = CASE WHEN NEW.status = 'conectado' THEN clock_timestamp() END,
          fim = CASE WHEN NEW.status = 'conectado' THEN 'conectada'
            WHEN NEW.status IN ('desconectado', 'erro', 'nao_configurado') AND NEW.operacao IS DISTINCT FROM 'conectar' THEN ${FIM}
            WHEN NEW.status = 'erro' THEN 'erro' END,
          encerrada_em = CASE WHEN NEW.status IN ('conectado', 'erro')
            OR (NEW.status IN ('desconectado', 'nao_configurado') AND NEW.operacao IS DISTINCT FROM 'conectar') THEN clock_timestamp() END
        WHERE configuracao_id = NEW.id AND encerrada_em IS NULL;
      END IF;
      RETURN NULL;
    END $$`,
}
