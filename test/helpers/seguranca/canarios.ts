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
}
const TABELA_DO = {
  Empresa: 'empresa',
  ConfiguracaoWhatsApp: 'configuracao_whatsapp',
  Usuario: 'usuario',
  EventoWebhook: 'evento_webhook',
  InstanciaOrfa: 'instancia_orfa',
  Conversa: 'conversa',
  Mensagem: 'mensagem',
  ModeloDeMensagem: 'modelo_de_mensagem',
} as const
export type Recurso = keyof typeof ALHEIOS | 'Auditoria' | 'RecebimentoParado'

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
  texto: '<script>CanarioTexto</script>',
  modelo: 'CanarioModelo <b>{{nome}}</b>',
}
/** What nobody may see, whoever they are. */
const SEGREDOS = {
  senha: 'scrypt$17$8$1$CanarioSal$CanarioHash',
  sinais: 'CanarioSinais',
  operacaoToken: 'CanarioTokenDaOperacao',
  conteudo: 'CanarioConteudo',
}

export interface Canarios {
  /** Record ids by resource. */
  alvos: Record<Recurso, { proprio: string; alheio: string; inexistente: string }>
  /** Texts of the other company. */
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
  await sql('DELETE FROM empresa WHERE id <> 1')
  for (const [recurso, id] of Object.entries(ALHEIOS)) {
    await sql(`ALTER TABLE ${TABELA_DO[recurso as keyof typeof ALHEIOS]} ALTER COLUMN id RESTART WITH ${id}`)
  }
  await whatsapp.criarEmpresa({ nome: DA_OUTRA.nome, slug: DA_OUTRA.slug })
  await sql(
    `UPDATE configuracao_whatsapp SET status = 'conectado', sinais = jsonb_build_object('x', $1::text), operacao_token = $2,
     numero_conectado = '5511999990001', qr_code = 'data:image/png;base64,QrDaPropria', qr_code_expira_em = now() + interval '1 hour'`,
    [SEGREDOS.sinais, SEGREDOS.operacaoToken],
  )
  await sql(
    `UPDATE configuracao_whatsapp SET numero_conectado = $1, nome_perfil = $2, foto_perfil_url = $3, evolution_api_url = $4,
     qr_code = $5 WHERE id = ${ALHEIOS.ConfiguracaoWhatsApp}`,
    [DA_OUTRA.numero, DA_OUTRA.perfil, DA_OUTRA.foto, DA_OUTRA.servidor, DA_OUTRA.qr],
  )
  await sql(
    `INSERT INTO usuario (nome, email, papel, empresa_id, senha_hash) VALUES ($1, $2, 'empresa', ${ALHEIOS.Empresa}, $3)`,
    [DA_OUTRA.autor, DA_OUTRA.email, SEGREDOS.senha],
  )
  for (const [id, configuracao, mensagem] of [
    [11, 1, 'mensagem da própria'],
    [ALHEIOS.EventoWebhook, ALHEIOS.ConfiguracaoWhatsApp, DA_OUTRA.mensagem],
  ]) {
    await sql(
      `INSERT INTO evento_webhook (id, configuracao_id, evento, instancia, hash, conteudo, resultado, erro)
       VALUES ($1, $2, $3, $4, $5, $6, 'falhou', $7)`,
      [
        id,
        configuracao,
        DA_OUTRA.evento,
        DA_OUTRA.instancia,
        Buffer.alloc(32, 7),
        JSON.stringify({ event: 'evento.novo', data: { mensagem, canario: SEGREDOS.conteudo } }),
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
      `INSERT INTO instancia_orfa (id, servidor, instance_name, status, numero, vista_em)
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
      `INSERT INTO conversa (id, configuracao_id, jid, tipo, telefone, nome)
       VALUES ($1, $2, $3::text || '@s.whatsapp.net', 'contato', $3, $4)`,
      [conversa, configuracao, telefone, nome],
    )
    await sql(
      `INSERT INTO mensagem (id, configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status)
       VALUES ($1, $2, $3, 'entrada', 'contato', 'texto', $4, 'A1', 'recebida')`,
      [mensagem, configuracao, conversa, texto],
    )
    await sql(
      `INSERT INTO recebimento (mensagem_id, configuracao_id, conversa_id, tentativas, desistiu_em, erro)
       VALUES ($1, $2, $3, 8, now(), $4)`,
      [mensagem, configuracao, conversa, configuracao === 1 ? 'da própria' : DA_OUTRA.motivo],
    )
  }
  for (const [id, empresaId, texto] of [
    [14, 1, 'modelo da própria'],
    [ALHEIOS.ModeloDeMensagem, ALHEIOS.Empresa, DA_OUTRA.modelo],
  ]) {
    await sql('INSERT INTO modelo_de_mensagem (id, empresa_id, nome, texto) VALUES ($1, $2, $3, $3)', [
      id,
      empresaId,
      texto,
    ])
  }
  const [{ id: ze }] = await sql(`SELECT id FROM usuario WHERE email = 'ze@teste.local'`)
  const credenciais: object[] = await sql(
    'SELECT webhook_secret, jwt_key, instance_token FROM credencial_evolution',
  )
  const guardados = credenciais.flatMap((linha) => Object.values(linha)).filter((valor) => valor !== null)
  const fatos = await Promise.all(
    [1, ALHEIOS.Empresa].map((empresaId) =>
      sql(
        `INSERT INTO auditoria (autor, papel, empresa_id, recurso, registro_id, acao, resultado, detalhe, endereco, depois)
         VALUES ($1, 'empresa', $2, 'ConfiguracaoWhatsApp', $3, 'conectar', 'ok', $4, $5, $6) RETURNING id`,
        [
          DA_OUTRA.autor,
          empresaId,
          DA_OUTRA.slug,
          DA_OUTRA.motivo,
          DA_OUTRA.endereco,
          empresaId === 1 ? null : { nome: DA_OUTRA.nome },
        ].map((valor) => (empresaId === 1 && typeof valor === 'string' ? 'da própria' : valor)),
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
      RecebimentoParado: alvo('Mensagem', '13'),
      Auditoria: { proprio: String(fatoProprio), alheio: String(fatoAlheio), inexistente: '770999999' },
    },
    daOutra: Object.values(DA_OUTRA),
    idsDaOutra: Object.values(ALHEIOS).map(String),
    segredos: [...Object.values(SEGREDOS), ...guardados],
  }
}

/** Without the audit trail: it only grows, by refusals too. */
const TABELAS = [
  'empresa',
  'configuracao_whatsapp',
  'credencial_evolution',
  'usuario',
  'evento_webhook',
  'instancia_orfa',
  'conversa',
  'mensagem',
  'recebimento',
  'modelo_de_mensagem',
]

/** Everything that a request could have changed, as one text. */
export const retratoDoBanco = async ({ dataSource }: Pick<Aplicacao, 'dataSource'>): Promise<string> => {
  const partes = await Promise.all(
    TABELAS.map((tabela) =>
      dataSource.query(
        `SELECT '${tabela}' AS tabela, coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS linhas FROM ${tabela} t`,
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
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [tabela],
    )
    colunas.set(tabela, nomes)
    await dataSource.query(`CREATE TABLE guardado_${tabela} AS TABLE ${tabela}`)
  }
  return () =>
    dataSource.transaction(async (manager) => {
      for (const tabela of TABELAS.toReversed()) await manager.query(`DELETE FROM ${tabela}`)
      for (const [tabela, nomes] of colunas) {
        await manager.query(`INSERT INTO ${tabela} (${nomes}) SELECT ${nomes} FROM guardado_${tabela}`)
      }
    })
}
