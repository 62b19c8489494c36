import type { ReprintGroup } from "@/api/types";
import { confirmReprints, groupReprints, rejectReprints, reopenReprints } from "./reprints";

/** Takes back what was done. */
type Undo = () => Promise<unknown>;

const ids = (group: ReprintGroup) => group.members.map(({ id }) => id);

/** The ids of what becomes one story: the pieces, and whatever the stories already hold. */
export const allOf = (pieces: string[], stories: ReprintGroup[]) => [...new Set([...stories.flatMap(ids), ...pieces])];

/** Makes pieces and stories one story: the first one grows, the others are opened so that theirs are free to join it. */
export async function makeOne(pieces: string[], stories: ReprintGroup[], original: string): Promise<Undo> {
    const [first, ...others] = stories;
    const members = allOf(pieces, stories);
    if (!first) {
        const made = await groupReprints(members, original);
        return () => reopenReprints(made);
    }
    for (const other of others) await reopenReprints(other);
    const grown = await confirmReprints(first, members, original);
    return async () => {
        await confirmReprints(grown, ids(first), first.original);
        for (const other of others) await groupReprints(ids(other), other.original);
    };
}

/** Takes one piece out of a story; of a pair neither is left in it. */
export async function splitOut(story: ReprintGroup, piece: string): Promise<Undo> {
    const rest = ids(story).filter((id) => id !== piece);
    if (rest.length > 1) {
        const original = rest.includes(story.original) ? story.original : rest[0]!;
        const left = await confirmReprints(story, rest, original);
        return () => confirmReprints(left, ids(story), story.original);
    }
    const rejected = await rejectReprints(await reopenReprints(story));
    return async () => confirmReprints(await reopenReprints(rejected), ids(story), story.original);
}
