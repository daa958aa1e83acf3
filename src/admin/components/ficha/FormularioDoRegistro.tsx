import { Box, Button, DrawerContent, DrawerFooter, Icon } from '@adminjs/design-system'
import { type ActionProps, BasePropertyComponent, useTranslation } from 'adminjs'
import React, { type FormEvent } from 'react'
import { useNavigate } from 'react-router-dom'
import { NotaDoRecuperado } from '../base/NotaDoRecuperado.js'
import { Raiz } from '../base/Raiz.js'
import { useRegistroComecado } from './use-registro-comecado.js'

/** AdminJS's form of a record, new or not; unlike its own, it keeps what was typed over Back and over a reload. */
const FormularioDoRegistro = (props: ActionProps) => (
  <Formulario key={`${props.resource.id} ${props.record?.id}`} {...props} />
)

const Formulario = ({ record: gravado, resource, action }: ActionProps) => {
  const { translateButton } = useTranslation()
  const navegar = useNavigate()
  const campos = (action.layout ?? []).flatMap(({ properties }) =>
    properties.flatMap(
      (nome) => resource.editProperties.find(({ propertyPath }) => propertyPath === nome) ?? [],
    ),
  )
  const { record, loading, mudar, recuperado, descartar, salvar } = useRegistroComecado(
    resource.id,
    gravado,
    campos,
  )
  // AdminJS's own fields tell only when they are left, and one may leave by Back.
  const anotar = ({ target }: FormEvent) => {
    const { name, value } = target as HTMLInputElement
    const campo = campos.find(({ propertyPath }) => propertyPath === name)
    if (campo?.type === 'string' || campo?.type === 'textarea') mudar(name, value)
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (loading) return
    // What went wrong on the way AdminJS has told; the form is as it was.
    void salvar().then(
      (para) => para && navegar(para),
      () => undefined,
    )
  }
  return (
    <Box as="form" noValidate flex flexGrow={1} flexDirection="column" onSubmit={enviar} onInput={anotar}>
      <DrawerContent>
        {recuperado && (
          <Raiz>
            <NotaDoRecuperado aoDescartar={descartar} />
          </Raiz>
        )}
        {campos.map((property) => (
          <BasePropertyComponent
            key={property.propertyPath}
            where="edit"
            onChange={mudar}
            property={property}
            resource={resource}
            record={record}
          />
        ))}
      </DrawerContent>
      <DrawerFooter>
        <Button variant="contained" type="submit" disabled={loading}>
          {loading ? <Icon icon="Loader" spin /> : null}
          {translateButton('save', resource.id)}
        </Button>
      </DrawerFooter>
    </Box>
  )
}

export default FormularioDoRegistro
