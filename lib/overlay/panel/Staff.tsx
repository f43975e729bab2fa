import { useEffect, useRef } from 'preact/hooks';
import { staffPart, type StaffAccess } from '../staff.ts';

/** 担当者 in the panel: the same part as in a row's details. */
export function Staff({ access }: { readonly access: StaffAccess }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(staffPart(access)), [access]);
  return <div ref={place} />;
}
