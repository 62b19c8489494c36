import { get, post } from "@/api/client";
import type { Page, ReprintGroup, ReportState } from "@/api/types";

const path = "/api/media/reprints";

export const listReprints = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<ReprintGroup>>(path, { ...query, after, size: 20 }, { signal });

/** The group that somebody has confirmed a piece for. */
export const reprintsOf = async (report: string, signal?: AbortSignal) =>
    (await get<Page<ReprintGroup>>(path, { report, status: "CONFIRMED" }, { signal })).items[0];

export const confirmReprints = ({ id, version }: ReprintGroup, members: string[], original: string) =>
    post<ReprintGroup>(`${path}/${id}/confirm`, { members, original }, { version });

export const groupReprints = (members: string[], original: string) => post<ReprintGroup>(path, { members, original });

export const loadReprints = (id: string, signal?: AbortSignal) => get<ReprintGroup>(`${path}/${id}`, {}, { signal });

export const rejectReprints = ({ id, version }: ReprintGroup) =>
    post<ReprintGroup>(`${path}/${id}/reject`, {}, { version });

export const reopenReprints = ({ id, version }: ReprintGroup) =>
    post<ReprintGroup>(`${path}/${id}/reopen`, {}, { version });

export interface Part {
    text: string;
    other: boolean;
}

/** A title in parts: `other` are those that the title it is held against does not have in this order. */
export function differing(title: string, against: string): Part[] {
    const one = [...title];
    const two = [...against];
    const common = one.map(() => new Array<number>(two.length + 1).fill(0)).concat([new Array(two.length + 1).fill(0)]);
    for (let i = one.length - 1; i >= 0; i--)
        for (let j = two.length - 1; j >= 0; j--)
            common[i]![j] =
                one[i] === two[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    const parts: Part[] = [];
    let j = 0;
    one.forEach((char, i) => {
        while (j < two.length && char !== two[j] && common[i]![j + 1]! >= common[i]![j]!) j++;
        const same = char === two[j];
        if (same) j++;
        const last = parts.at(-1);
        if (last && last.other === !same) last.text += char;
        else parts.push({ text: char, other: !same });
    });
    return parts;
}

/** Those that stand in a group at first: its members, and not what came later until somebody takes it in. */
export const candidates = ({ members, found }: ReprintGroup): ReportState[] => [...members, ...found];
