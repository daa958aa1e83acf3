import { BaseRecord, type CurrentAdmin, type RecordJSON } from 'adminjs'

/** A record that keeps to itself what was typed as a password: AdminJS answers a form with all that was in it. */
export class RegistroSemSenhas extends BaseRecord {
  override toJSON(currentAdmin?: CurrentAdmin): RecordJSON {
    const json = super.toJSON(currentAdmin)
    const senhas = this.resource.properties().filter((propriedade) => propriedade.type() === 'password')
    const ehSenha = (nome: string) =>
      senhas.some((senha) => nome === senha.name() || nome.startsWith(`${senha.name()}.`))
    const params = Object.entries(json.params).filter(([nome]) => !ehSenha(nome))
    return { ...json, params: Object.fromEntries(params) }
  }
}
