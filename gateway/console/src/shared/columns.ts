/** A column of a DataTable; its cells come from the slot named like `key`, or from the row's field of that name. */
export interface Column {
    key: string;
    label: string;
    align?: "end";
    width?: string;
    /** Stands as the heading when the row becomes a card on a phone. */
    lead?: boolean;
}
