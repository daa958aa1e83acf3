import { Icon } from '@adminjs/design-system'
import type { ResourceJSON } from 'adminjs'
import React, { useId } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { MENU } from '../../resources/menu.js'
import { useTextosDaMoldura } from './textos.js'

const CONHECIDOS: readonly string[] = MENU.flatMap(({ recursos }) => recursos)

/** AdminJS's list of resources, in groups that are always open, each with its own icon. */
const MenuLateral = ({ resources }: { resources: ResourceJSON[] }) => {
  const visiveis = resources.filter(
    ({ href, navigation }) => href && (navigation as { show?: boolean } | null)?.show !== false,
  )
  const ultimo = MENU.length - 1
  return (
    <div className="mo-lista">
      {MENU.map(({ grupo, recursos }, i) => {
        const nomeados = (recursos as readonly string[]).flatMap(
          (id) => visiveis.find((um) => um.id === id) ?? [],
        )
        const demais = i === ultimo ? visiveis.filter(({ id }) => !CONHECIDOS.includes(id)) : []
        return <Grupo key={grupo} grupo={grupo} recursos={[...nomeados, ...demais]} />
      })}
    </div>
  )
}

interface DoGrupo {
  grupo: (typeof MENU)[number]['grupo']
  recursos: readonly ResourceJSON[]
}

const Grupo = ({ grupo, recursos }: DoGrupo) => {
  const { t, translateLabel } = useTextosDaMoldura()
  const { pathname } = useLocation()
  const id = useId()
  if (recursos.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`topo.grupos.${grupo}`)}</h2>
      <ul>
        {recursos.map(({ id: recurso, name, href, navigation }) => (
          <li key={recurso}>
            <Link to={href ?? ''} aria-current={pathname.split('/').includes(recurso) ? 'page' : undefined}>
              <span aria-hidden="true">
                <Icon icon={(navigation as { icon?: string } | null)?.icon ?? 'Folder'} size={16} />
              </span>
              {translateLabel(name, recurso)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default MenuLateral
