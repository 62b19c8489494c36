package io.chengxuan.reporting.figures;

/** The cells of one figure set in memory, as a subject reads them. Put may run beside readers. */
public interface Board {
    /** Takes the cell in place of the one with the same key unless that is as new; whether it did. */
    boolean put(Cell cell);

    /** Marks of the cell it holds under this key, 0 for none. */
    long marks(String key);
}
