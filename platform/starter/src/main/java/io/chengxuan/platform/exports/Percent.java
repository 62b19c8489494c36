package io.chengxuan.platform.exports;

/** A share in whole percents, which a workbook keeps as a number and shows with its sign. */
public record Percent(int value) {
    @Override
    public String toString() {
        return value + "%";
    }
}
