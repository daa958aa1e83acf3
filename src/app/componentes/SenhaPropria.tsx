import type { EditPropertyProps } from 'adminjs'
import { BasePropertyComponent } from 'adminjs'
import React from 'react'
import { useSelector } from 'react-redux'

/** The password's field on one's own form: everybody else chooses theirs by a link. */
const SenhaPropria = ({ property, ...props }: EditPropertyProps) => {
  const email = useSelector(({ session }: { session: { email?: string } | null }) => session?.email)
  if (props.record?.params.email !== email) return null
  const semComponente = { ...property, components: {} }
  return <BasePropertyComponent {...props} property={semComponente} where="edit" />
}

export default SenhaPropria
