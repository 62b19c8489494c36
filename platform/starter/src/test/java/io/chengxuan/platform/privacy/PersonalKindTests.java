package io.chengxuan.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalKindTests {

    @ParameterizedTest
    @CsvSource({
        "NAME,张三,张*",
        "NAME,欧阳小明,欧阳*",
        "NAME,欧阳,欧*",
        "NAME,张,*",
        "NAME,𠮷田一郎,𠮷*",
        "NAME,Anna Smith,A*",
        "PHONE,13800001234,138****1234",
        "PHONE,+86 138-0000-1234,138****1234",
        "PHONE,008613800001234,138****1234",
        "PHONE,021-12345678,021****5678",
        "PHONE,12345678,****678",
        "PHONE,12345,****",
        "MAIL,zhang.san@example.cn,z***@example.cn",
        "MAIL,@example.cn,***",
        "ID_NUMBER,31010119900101123x,310***********123X",
        "ID_NUMBER,12345,****",
        "TEXT,周三下午可以打电话,***",
    })
    void littleOfAValueIsShown(PersonalKind kind, String value, String shown) {
        assertThat(kind.masked(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 7, 42, 715, 20_261_123 })
    void aMaskedNumberNeverShowsMoreThanSevenOfItsDigits(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var digits = new StringBuilder();
            random.ints(1 + random.nextInt(20), 0, 10).forEach(digits::append);
            for (var kind : new PersonalKind[] { PersonalKind.PHONE, PersonalKind.ID_NUMBER }) {
                var shown = kind.masked(digits.toString()).replaceAll("\\D", "");
                assertThat(shown.length())
                    .isLessThanOrEqualTo(7)
                    .isLessThan(Math.max(1, digits.length() - 3));
            }
        }
    }

    @Test
    void allSpellingsOfANumberAreTheSame() {
        assertThat(PersonalKind.PHONE.normal("１３８ ００００ １２３４"))
            .isEqualTo(PersonalKind.PHONE.normal("+86-138-0000-1234"))
            .isEqualTo("13800001234");
        assertThat(PersonalKind.NAME.normal(" 阿依·努尔 ")).isEqualTo(PersonalKind.NAME.normal("阿依努尔"));
    }

    @Test
    void whatCannotBeOneIsNotPlausible() {
        assertThat(PersonalKind.PHONE.isPlausible("138 0000 1234")).isTrue();
        assertThat(PersonalKind.PHONE.isPlausible("周三再打")).isFalse();
        assertThat(PersonalKind.PHONE.isPlausible("123")).isFalse();
        assertThat(PersonalKind.MAIL.isPlausible("a@example.cn")).isTrue();
        assertThat(PersonalKind.MAIL.isPlausible("a@example")).isFalse();
        assertThat(PersonalKind.NAME.isPlausible(" · ")).isFalse();
        assertThat(PersonalKind.ID_NUMBER.isPlausible("31010119900101123x")).isTrue();
        assertThat(PersonalKind.ID_NUMBER.isPlausible("3101011990")).isFalse();
    }
}
