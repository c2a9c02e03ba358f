/** A member of one of Google's enumerations: prints as its name and equals only itself. */
export class EnumMember {
  readonly #type: string;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(type: string, name: string, ordinal: number) {
    this.#type = type;
    this.#name = name;
    this.#ordinal = ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumMember): number {
    return this.#ordinal - other.ordinal();
  }
  static typeOf(member: EnumMember): string {
    return member.#type;
  }
}

/** One enumeration: `object` is what scripts see, `member` finds by name, `nameOf` goes back. */
export interface Enumeration<Member> {
  readonly object: Readonly<Record<string, Member>>;
  member(name: string): Member;
  nameOf(member: Member): string;
}

/** Makes an enumeration of the type named; the names stand in Google's order. */
export const enumeration = <Member>(type: string, names: string): Enumeration<Member> => {
  const members = names.split(' ').map((name, ordinal) => new EnumMember(type, name, ordinal));
  // Google's enumeration object is at the same time its first member.
  const object: Record<string, EnumMember> = new EnumMember(type, members[0]?.toString() ?? '', 0) as never;
  for (const member of members) {
    Object.defineProperty(object, member.toString(), { value: member, enumerable: true });
  }
  return {
    object: object as unknown as Readonly<Record<string, Member>>,
    member: (name) => {
      const found = members.find((member) => member.toString() === name);
      if (!found) throw new Error(`${type} has no member ${name}`);
      return found as unknown as Member;
    },
    nameOf: (member) => String(member),
  };
};
