import type { Aplicacao } from '../aplicacao.js'

/** Long numbers, so that an id of the other company found anywhere in an answer is a leak and no chance. */
const ALHEIOS = {
  Empresa: 770077001,
  ConfiguracaoWhatsApp: 770088002,
  Usuario: 770099003,
  EventoWebhook: 770011004,
  InstanciaOrfa: 770022005,
  Conversa: 770044007,
  Mensagem: 770033006,
  ModeloDeMensagem: 770055008,
  Alerta: 770066009,
  ContatoDeAlerta: 770012010,
  AvisoDeAlerta: 770013011,
  TentativaDeConexao: 770014012,
  SaudeDeEnvio: 770015013,
}
const TABELA_DO = {
  Empresa: 'whatsapp.empresa',
  ConfiguracaoWhatsApp: 'whatsapp.configuracao_whatsapp',
  Usuario: 'usuario',
  EventoWebhook: 'whatsapp.evento_webhook',
  InstanciaOrfa: 'whatsapp.instancia_orfa',
  Conversa: 'whatsapp.conversa',
  Mensagem: 'whatsapp.mensagem',
  ModeloDeMensagem: 'whatsapp.modelo_de_mensagem',
  Alerta: 'whatsapp.alerta',
  ContatoDeAlerta: 'whatsapp.contato_de_alerta',
  AvisoDeAlerta: 'whatsapp.aviso_de_alerta',
  TentativaDeConexao: 'whatsapp.tentativa_de_conexao',
  SaudeDeEnvio: 'whatsapp.saude_de_envio',
} as const
export type Recurso = keyof typeof ALHEIOS | 'Auditoria' | 'NovidadeParada'

/** What no tenant may ever see: of the other company. */
const DA_OUTRA = {
  nome: 'CanarioNome Ltda',
  slug: 'canario-slug',
  numero: '5599777001122',
  perfil: 'CanarioPerfil',
  foto: 'https://fotos.example/canario-foto.png',
  servidor: 'http://127.0.0.1:9/canario-servidor',
  motivo: 'CanarioErroDoDiario',
  evento: 'canario.evento',
  instancia: 'canario-instancia',
  mensagem: 'CanarioMensagem',
  orfa: 'canario-orfa',
  autor: 'CanarioUsuario',
  email: 'canario@alheia.example',
  endereco: '203.0.113.77',
  qr: 'data:image/png;base64,CanarioQrDaOutra',
  contato: '<img src=x onerror=alert(1)>CanarioContato',
  telefoneDoContato: '5599777003344',
  comQuemFalar: 'CanarioComQuemFalar',
  telefoneDaEmpresa: '(99) 97700-5566',
  emailDaEmpresa: 'canario@contato.example',
  texto: '<script>CanarioTexto</script>',
  modelo: 'CanarioModelo <b>{{nome}}</b>',
  contatoDeAlerta: 'CanarioContatoDeAlerta',
  destino: 'canario-destino@alheia.example',
  assunto: 'CanarioAssunto',
  frase: 'CanarioFraseParaQuemLiga',
  proxy: 'canario-proxy.example',
  usuarioDoProxy: 'CanarioUsuarioDoProxy',
}
/** Who at the back office helped Zé's company, and from where: not for him. */
const DA_RETAGUARDA = {
  nota: 'CanarioNotaDaEquipe',
  autor: 'CanarioRetaguarda',
  endereco: '198.51.100.99',
  admin: 'admin@teste.local',
  suporte: 'suporte@teste.local',
}
/** What nobody may see, whoever they are. */
const SEGREDOS = {
  senha: 'scrypt$17$8$1$CanarioSal$CanarioHash',
  sinais: 'CanarioSinais',
  operacaoToken: 'CanarioTokenDaOperacao',
  conteudo: 'CanarioConteudo',
  segredoDoContato: 'CanarioSegredoDoContato',
}

export interface Canarios {
  /** Record ids by resource. */
  alvos: Record<Recurso, { proprio: string; alheio: string; inexistente: string }>
  /** Texts of the other company, and of the back office: not for Zé's. */
  daOutra: readonly string[]
  /** Ids of the other company's records. */
  idsDaOutra: readonly string[]
  /** Texts that no answer may hold. */
  segredos: readonly string[]
}

/**
 * Zé's company 1, and another one, every value of which is a unique text. Both look connected.
 * Takes the place of the second company that applications under test begin with.
 */
export const semearCanarios = async ({
  dataSource,
  whatsapp,
}: Pick<Aplicacao, 'dataSource' | 'whatsapp'>): Promise<Canarios> => {
  const sql = (texto: string, valores: unknown[] = []) => dataSource.query(texto, valores)
  // What changes is what was asked for, not what the rules of the alerts find by themselves.
  await sql(`UPDATE whatsapp.rodada_de_alertas SET proxima = 'infinity'`)
  await sql('DELETE FROM whatsapp.empresa WHERE id <> 1')
  /** The next id of each table: of an identity, or of a sequence that partitions share. */
  const numerar = async (depoisDe: number) => {
    for (const [recurso, id] of Object.entries(ALHEIOS))
      await sql(`SELECT setval(pg_get_serial_sequence($1, 'id'), $2, false)`, [
        TABELA_DO[recurso as keyof typeof ALHEIOS],
        id + depoisDe,
      ])
  }
  await numerar(0)
  await whatsapp.criarEmpresa({ nome: DA_OUTRA.nome, slug: DA_OUTRA.slug })
  await sql(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', sinais = jsonb_build_object('x', $1::text), operacao_token = $2,
     numero_conectado = '5511999990001', qr_code = 'data:image/png;base64,QrDaPropria', qr_code_expira_em = now() + interval '1 hour'`,
    [SEGREDOS.sinais, SEGREDOS.operacaoToken],
  )
  await sql(
    `UPDATE whatsapp.configuracao_whatsapp SET numero_conectado = $1, nome_perfil = $2, foto_perfil_url = $3, evolution_api_url = $4,
     qr_code = $5 WHERE id = ${ALHEIOS.ConfiguracaoWhatsApp}`,
    [DA_OUTRA.numero, DA_OUTRA.perfil, DA_OUTRA.foto, DA_OUTRA.servidor, DA_OUTRA.qr],
  )
  await sql(
    `UPDATE whatsapp.empresa SET contato_nome = $1, contato_telefone = $2, contato_email = $3 WHERE id = ${ALHEIOS.Empresa}`,
    [DA_OUTRA.comQuemFalar, DA_OUTRA.telefoneDaEmpresa, DA_OUTRA.emailDaEmpresa],
  )
  await sql(
    `INSERT INTO whatsapp.cuidado (configuracao_id, situacao_desde, quem, nota)
     SELECT id, status_desde, $1, $2 FROM whatsapp.configuracao_whatsapp`,
    [DA_RETAGUARDA.autor, DA_RETAGUARDA.nota],
  )
  await sql(
    `INSERT INTO usuario (nome, email, papel, empresa_id, senha_hash) VALUES ($1, $2, 'empresa', ${ALHEIOS.Empresa}, $3)`,
    [DA_OUTRA.autor, DA_OUTRA.email, SEGREDOS.senha],
  )
  await sql(
    `INSERT INTO whatsapp.comportamento (configuracao_id, recusar_chamadas, mensagem_chamada, ignorar_grupos, sempre_online,
       ler_mensagens, ler_status, sincronizar_historico, proxy_escolhido, proxy_protocolo, proxy_host, proxy_porta, proxy_usuario)
     SELECT id, true, CASE id WHEN 1 THEN '' ELSE $1 END, false, false, false, false, false, true, 'http',
       CASE id WHEN 1 THEN 'proxy.propria.example' ELSE $2 END, 8080, CASE id WHEN 1 THEN '' ELSE $3 END
     FROM whatsapp.configuracao_whatsapp`,
    [DA_OUTRA.frase, DA_OUTRA.proxy, DA_OUTRA.usuarioDoProxy],
  )
  await sql(`
    INSERT INTO whatsapp.regra_da_empresa (configuracao_id, tipo, ligada, limite)
    SELECT id, 'desconectada', true, 45 FROM whatsapp.configuracao_whatsapp`)
  for (const [id, configuracao, mensagem] of [
    [11, 1, 'mensagem da própria'],
    [ALHEIOS.EventoWebhook, ALHEIOS.ConfiguracaoWhatsApp, DA_OUTRA.mensagem],
  ]) {
    await sql(
      `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, instancia, hash, conteudo, resultado, erro)
       VALUES ($1, $2, $3, $4, $5, $6, 'falhou', $7)`,
      [
        id,
        configuracao,
        DA_OUTRA.evento,
        DA_OUTRA.instancia,
        Buffer.alloc(32, 7),
        JSON.stringify({ event: 'evento.novo', data: { mensagem, token: SEGREDOS.conteudo } }),
        DA_OUTRA.motivo,
      ],
    )
  }
  // Of nobody, so for no tenant's eyes either.
  for (const [id, nome] of [
    [21, 'orfa-da-loja'],
    [ALHEIOS.InstanciaOrfa, DA_OUTRA.orfa],
  ]) {
    await sql(
      `INSERT INTO whatsapp.instancia_orfa (id, servidor, instance_name, status, numero, vista_em)
       VALUES ($1, $2, $3, 'conectado', $4, now())`,
      [id, DA_OUTRA.servidor, nome, DA_OUTRA.numero],
    )
  }
  for (const [conversa, mensagem, configuracao, nome, telefone, texto] of [
    [12, 13, 1, 'contato da própria', '5511988880001', 'texto da própria'],
    [
      ALHEIOS.Conversa,
      ALHEIOS.Mensagem,
      ALHEIOS.ConfiguracaoWhatsApp,
      DA_OUTRA.contato,
      DA_OUTRA.telefoneDoContato,
      DA_OUTRA.texto,
    ],
  ]) {
    await sql(
      `INSERT INTO whatsapp.conversa (id, configuracao_id, jid, tipo, telefone, nome)
       VALUES ($1, $2, $3::text || '@s.whatsapp.net', 'contato', $3, $4)`,
      [conversa, configuracao, telefone, nome],
    )
    await sql(
      `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em)
       VALUES ($1, $2::text || '@s.whatsapp.net', $3, now())`,
      [configuracao, telefone, nome],
    )
    await sql(
      `INSERT INTO whatsapp.mensagem (id, configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status)
       VALUES ($1, $2, $3, 'entrada', 'contato', 'texto', $4, 'A1', 'recebida')`,
      [mensagem, configuracao, conversa, texto],
    )
    await sql(
      `INSERT INTO whatsapp.novidade (id, tipo, mensagem_id, configuracao_id, fila, tentativas, desistiu_em, erro)
       VALUES ($1, 'mensagem_recebida', $1, $2, $3, 8, now(), $4)`,
      [mensagem, configuracao, conversa, configuracao === 1 ? 'da própria' : DA_OUTRA.motivo],
    )
  }
  for (const [id, empresaId, texto] of [
    [14, 1, 'modelo da própria'],
    [ALHEIOS.ModeloDeMensagem, ALHEIOS.Empresa, DA_OUTRA.modelo],
  ]) {
    await sql(
      'INSERT INTO whatsapp.modelo_de_mensagem (id, empresa_id, nome, texto) VALUES ($1, $2, $3, $3)',
      [id, empresaId, texto],
    )
  }
  for (const [alerta, contato, aviso, empresaId, nome, destino, assunto] of [
    [15, 16, 17, 1, 'contato de alerta da própria', 'ze@propria.example', 'assunto da própria'],
    [
      ALHEIOS.Alerta,
      ALHEIOS.ContatoDeAlerta,
      ALHEIOS.AvisoDeAlerta,
      ALHEIOS.Empresa,
      DA_OUTRA.contatoDeAlerta,
      DA_OUTRA.destino,
      DA_OUTRA.assunto,
    ],
  ]) {
    await sql(
      `INSERT INTO whatsapp.alerta (id, tipo, alvo, configuracao_id, empresa_id, servidor, grave, da_empresa, inicio, encerrado_em)
       SELECT $1::bigint, 'desconectada', 'canario' || $1, c.id, $2::int, $3, true, true, now(), now()
       FROM whatsapp.configuracao_whatsapp c WHERE c.empresa_id = $2::int`,
      [alerta, empresaId, empresaId === 1 ? 'servidor da própria' : DA_OUTRA.servidor],
    )
    await sql(
      `INSERT INTO whatsapp.contato_de_alerta (id, empresa_id, nome, via, destino, ativo) VALUES ($1, $2, $3, 'email', $4, false)`,
      [contato, empresaId, nome, destino],
    )
    await sql('INSERT INTO whatsapp.credencial_do_contato (contato_id, segredo) VALUES ($1, $2)', [
      contato,
      SEGREDOS.segredoDoContato,
    ])
    await sql(
      `INSERT INTO whatsapp.aviso_de_alerta (id, contato_id, empresa_id, via, momento, assunto, conteudo, total, situacao)
       VALUES ($1, $2, $3, 'email', 'teste', $4, $5, 0, 'falhou')`,
      [aviso, contato, empresaId, assunto, JSON.stringify({ momento: 'teste', itens: [], total: 0 })],
    )
  }
  for (const [tentativa, saude, empresaId, total] of [
    [15, 16, 1, 5],
    [ALHEIOS.TentativaDeConexao, ALHEIOS.SaudeDeEnvio, ALHEIOS.Empresa, 7],
  ]) {
    await sql(
      `INSERT INTO whatsapp.tentativa_de_conexao (id, configuracao_id, empresa_id, encerrada_em, fim)
       SELECT $1, id, empresa_id, now(), 'desistiu_no_qr' FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $2`,
      [tentativa, empresaId],
    )
    await sql(
      `INSERT INTO whatsapp.saude_de_envio (id, configuracao_id, empresa_id, dia, enviadas, entregues, lidas, falharam, conversas,
         responderam, novas)
       SELECT $1, id, empresa_id, '2020-01-01', $3, $3, $3, $3, $3, $3, $3 FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $2`,
      [saude, empresaId, total],
    )
  }
  // Beyond those that were given by hand: what the application writes next is another.
  await numerar(1)
  const [{ id: ze }] = await sql(`SELECT id FROM usuario WHERE email = 'ze@teste.local'`)
  const credenciais: object[] = await sql(
    'SELECT webhook_secret, jwt_key, instance_token, proxy_senha FROM whatsapp.credencial_evolution',
  )
  const guardados = credenciais.flatMap((linha) => Object.values(linha)).filter((valor) => valor !== null)
  const { autor, slug, motivo, endereco, nome } = DA_OUTRA
  const daCasa = [DA_RETAGUARDA.autor, 'suporte', 1, '1', null, DA_RETAGUARDA.endereco, null]
  const fatos = await Promise.all(
    [daCasa, [autor, 'empresa', ALHEIOS.Empresa, slug, motivo, endereco, { nome }]].map((fato) =>
      sql(
        `INSERT INTO whatsapp.auditoria (autor, papel, empresa_id, recurso, registro_id, acao, resultado, detalhe, endereco, depois)
         VALUES ($1, $2, $3, 'ConfiguracaoWhatsApp', $4, 'conectar', 'ok', $5, $6, $7) RETURNING id`,
        fato,
      ),
    ),
  )
  const [fatoProprio, fatoAlheio] = fatos.map(([{ id }]) => String(id))
  const alvo = (recurso: keyof typeof ALHEIOS, proprio: string) => ({
    proprio,
    alheio: String(ALHEIOS[recurso]),
    inexistente: '770999999',
  })
  return {
    alvos: {
      Empresa: alvo('Empresa', '1'),
      ConfiguracaoWhatsApp: alvo('ConfiguracaoWhatsApp', '1'),
      EventoWebhook: alvo('EventoWebhook', '11'),
      InstanciaOrfa: alvo('InstanciaOrfa', '21'),
      Usuario: alvo('Usuario', String(ze)),
      Conversa: alvo('Conversa', '12'),
      Mensagem: alvo('Mensagem', '13'),
      ModeloDeMensagem: alvo('ModeloDeMensagem', '14'),
      Alerta: alvo('Alerta', '15'),
      ContatoDeAlerta: alvo('ContatoDeAlerta', '16'),
      AvisoDeAlerta: alvo('AvisoDeAlerta', '17'),
      TentativaDeConexao: alvo('TentativaDeConexao', '15'),
      SaudeDeEnvio: alvo('SaudeDeEnvio', '16'),
      NovidadeParada: alvo('Mensagem', '13'),
      Auditoria: { proprio: String(fatoProprio), alheio: String(fatoAlheio), inexistente: '770999999' },
    },
    daOutra: [...Object.values(DA_OUTRA), ...Object.values(DA_RETAGUARDA)],
    idsDaOutra: Object.values(ALHEIOS).map(String),
    segredos: [...Object.values(SEGREDOS), ...guardados],
  }
}

/** Without the audit trail: it only grows, by refusals too. */
const TABELAS = [
  'whatsapp.empresa',
  'whatsapp.configuracao_whatsapp',
  'whatsapp.credencial_evolution',
  'whatsapp.comportamento',
  'usuario',
  'whatsapp.evento_webhook',
  'whatsapp.instancia_orfa',
  'whatsapp.conversa',
  'whatsapp.mensagem',
  'whatsapp.alerta',
  'whatsapp.regra_da_empresa',
  'whatsapp.contato_de_alerta',
  'whatsapp.credencial_do_contato',
  'whatsapp.aviso_de_alerta',
  'whatsapp.mudanca_pedida',
  'whatsapp.novidade',
  'whatsapp.modelo_de_mensagem',
  'whatsapp.tentativa_de_conexao',
  'whatsapp.saude_de_envio',
]

/** But for what the count of the journal notes by itself. */
const LINHA = `(to_jsonb(t) - 'ultimo_evento_em')::text`

/** Everything that a request could have changed, as one text. */
export const retratoDoBanco = async ({ dataSource }: Pick<Aplicacao, 'dataSource'>): Promise<string> => {
  const partes = await Promise.all(
    TABELAS.map((tabela) =>
      dataSource.query(
        `SELECT '${tabela}' AS tabela, coalesce(string_agg(${LINHA}, E'\\n' ORDER BY ${LINHA}), '') AS linhas FROM ${tabela} t`,
      ),
    ),
  )
  return partes.map(([{ tabela, linhas }]) => `${tabela}:\n${linhas}`).join('\n')
}

/** Keeps the tables as they are now. @returns what puts them back */
export const guardarBanco = async ({
  dataSource,
}: Pick<Aplicacao, 'dataSource'>): Promise<() => Promise<void>> => {
  const colunas = new Map<string, string>()
  for (const tabela of TABELAS) {
    const [{ nomes }] = await dataSource.query(
      `SELECT string_agg(quote_ident(column_name), ', ') AS nomes FROM information_schema.columns
       WHERE format('%I.%I', table_schema, table_name)::regclass = $1::regclass AND is_generated = 'NEVER'`,
      [tabela],
    )
    colunas.set(tabela, nomes)
    await dataSource.query(`CREATE TABLE guardado_${tabela.replace('.', '_')} AS TABLE ${tabela}`)
  }
  return () =>
    dataSource.transaction(async (manager) => {
      for (const tabela of TABELAS.toReversed()) await manager.query(`DELETE FROM ${tabela}`)
      for (const [tabela, nomes] of colunas) {
        await manager.query(
          `INSERT INTO ${tabela} (${nomes}) SELECT ${nomes} FROM guardado_${tabela.replace('.', '_')}`,
        )
      }
    })
}
