import type { ReactNode } from 'react'

/** A message beside what is being read, with what can be done about it. */
export function Notice(props: { role: 'status' | 'alert'; text: string; children: ReactNode }) {
  return (
    <div className="notice" role={props.role}>
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}
