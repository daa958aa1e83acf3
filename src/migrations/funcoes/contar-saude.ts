import type { Funcao } from './funcao.js'

/** Trigger of `mensagem`: which companies' days are to be counted anew. A row of its own each time: nobody waits for anybody. */
export const anotarNovasNaSaude: Funcao = {
  assinatura: 'whatsapp.anotar_novas_na_saude()',
  sql: `
    CREATE FUNCTION whatsapp.anotar_novas_na_saude() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO whatsapp.saude_a_contar (configuracao_id, em)
      SELECT DISTINCT configuracao_id, date_trunc('hour', em) FROM novas WHERE origem <> 'historico' AND tipo <> 'reacao'
        AND em > now() - interval '8 days';
      RETURN NULL;
    END $$`,
}

/** The same, for one whose fate is known. */
export const anotarMudadaNaSaude: Funcao = {
  assinatura: 'whatsapp.anotar_mudada_na_saude()',
  sql: `
    CREATE FUNCTION whatsapp.anotar_mudada_na_saude() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO whatsapp.saude_a_contar (configuracao_id, em) VALUES (NEW.configuracao_id, NEW.em);
      RETURN NULL;
    END $$`,
}

/** Since when a number has been connected here: another one begins anew, the same one goes on. */
export const anotarNumeroDeEnvio: Funcao = {
  assinatura: 'whatsapp.anotar_numero_de_envio()',
  sql: `
    CREATE FUNCTION whatsapp.anotar_numero_de_envio() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO whatsapp.numero_de_envio AS n (configuracao_id, hash)
      VALUES (NEW.id, sha256(convert_to(NEW.id || ':' || NEW.numero_conectado, 'UTF8')))
      ON CONFLICT (configuracao_id) DO UPDATE SET hash = excluded.hash, desde = now(), antigo = false, riscos = '{}', riscos_em = NULL
      WHERE n.hash <> excluded.hash;
      RETURN NULL;
    END $$`,
}
