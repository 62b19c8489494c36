package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

    @ParameterizedTest
    @CsvSource(
        delimiter = ' ',
        value = {
            "0 0 false",
            "1234 1234 false",
            "1,234 1234 false",
            "1，234，567 1234567 false",
            "１２３ 123 false",
            "123.0 123 false",
            "12.3万 123000 false",
            "１２．３万 123000 false",
            "1,234.5万 12345000 false",
            "1.2亿 120000000 false",
            "3w 30000 false",
            "3.5K 3500 false",
            "10万+ 100000 true",
            "10W+ 100000 true",
            "十万＋ 100000 true",
            "百万+ 1000000 true",
            "两百万 2000000 false",
            "超10万 100000 true",
            "逾三千万 30000000 true",
            "约5万次 50000 false",
            "10余万 100000 true",
            "10万余次 100000 true",
            "12万人次 120000 false",
            "100万+阅读 1000000 true",
        }
    )
    void numbersAreReadAsPeopleWriteThem(String written, long value, boolean atLeast) {
        assertThat(Amount.read(written)).contains(new Amount(value, atLeast));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "",
            "-1",
            "12.5",
            "1.23456万",
            "12%",
            "万",
            "十",
            "1,23",
            "12,34万",
            "一二三",
            "=1+1",
            "1e5",
            "9999999999999",
        }
    )
    void whatIsNoCountIsNotRead(String written) {
        assertThat(Amount.read(written)).isEmpty();
    }

    @Test
    void everyWayToWriteANumberMeansTheSame() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long tens = random.nextLong(1, 10_000_000);
            long value = tens * 1_000;
            var expected = new Amount(value, false);
            assertThat(Amount.read(String.valueOf(value)))
                .as("seed %d", seed)
                .contains(expected);
            assertThat(Amount.read("%,d".formatted(value)))
                .as("seed %d", seed)
                .contains(expected);
            assertThat(Amount.read(tens / 10 + "." + (tens % 10) + "万"))
                .as("seed %d", seed)
                .contains(expected);
        }
    }
}
