package io.chengxuan.platform.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The kinds of personal values: how much of them is shown, and which spellings mean the same. */
public enum PersonalKind {
    /** The family name and a star: {@code 张*}, {@code 欧阳*}. */
    NAME {
        @Override
        public String masked(String value) {
            var name = tidy(value);
            int first =
                name.codePointCount(0, name.length()) > 2 && DOUBLE_NAMES.contains(name.substring(0, 2)) ? 2 : 1;
            return name.codePointCount(0, name.length()) < 2
                ? "*"
                : name.substring(0, name.offsetByCodePoints(0, first)) + "*";
        }

        @Override
        public String normal(String value) {
            return tidy(value).replaceAll("[\\s·•・.]", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean isPlausible(String value) {
            return !normal(value).isEmpty() && !value.contains("*");
        }
    },
    /** Three digits at the front and four at the end of a long number ({@code 138****1234}), fewer of a short one. */
    PHONE {
        @Override
        public String masked(String value) {
            var digits = normal(value);
            int n = digits.length();
            if (n >= LONG_NUMBER) {
                return digits.substring(0, 3) + "****" + digits.substring(n - 4);
            }
            return n >= SHORT_NUMBER ? "****" + digits.substring(n - 3) : "****";
        }

        @Override
        public String normal(String value) {
            var digits = tidy(value).replaceAll("\\D", "");
            return digits.replaceFirst("^(00)?86(?=1\\d{10}$)", "");
        }

        @Override
        public boolean isPlausible(String value) {
            var digits = normal(value).length();
            return tidy(value).matches("[\\d\\s()+#/-]*") && digits >= 5 && digits <= 20;
        }
    },
    /** The first letter and the domain: {@code z***@example.cn}. */
    MAIL {
        @Override
        public String masked(String value) {
            var mail = tidy(value);
            int at = mail.lastIndexOf('@');
            return at < 1 ? "***" : mail.substring(0, mail.offsetByCodePoints(0, 1)) + "***" + mail.substring(at);
        }

        @Override
        public String normal(String value) {
            return tidy(value).toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean isPlausible(String value) {
            return normal(value).matches("[^@\\s*]+@[^@\\s]+\\.[^@\\s.]+");
        }
    },
    /** Three characters at the front and four at the end, so neither birthday nor place. */
    ID_NUMBER {
        @Override
        public String masked(String value) {
            var number = normal(value);
            int n = number.length();
            return n < LONG_NUMBER ? "****" : number.substring(0, 3) + "*".repeat(n - 7) + number.substring(n - 4);
        }

        @Override
        public String normal(String value) {
            return tidy(value).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean isPlausible(String value) {
            return normal(value).matches("\\d{17}[\\dX]|\\d{15}");
        }
    },
    /** Nothing of it is shown. */
    TEXT {
        @Override
        public String masked(String value) {
            return "***";
        }

        @Override
        public String normal(String value) {
            return tidy(value);
        }

        @Override
        public boolean isPlausible(String value) {
            return true;
        }
    };

    private static final int LONG_NUMBER = 11;
    private static final int SHORT_NUMBER = 7;
    private static final Set<String> DOUBLE_NAMES = Set.of(
        (
            "欧阳 太史 上官 端木 司马 东方 独孤 南宫 夏侯 诸葛 尉迟 皇甫 公孙 慕容 长孙 宇文 司徒 司空 令狐 " +
            "轩辕 淳于 呼延 钟离 濮阳 申屠 公冶 赫连 澹台 闻人 鲜于 闾丘 拓跋 百里 东郭 南门 西门 第五"
        ).split(" ")
    );

    /** What is shown to those who need not know it. */
    public abstract String masked(String value);

    /** The form that all spellings of it share, for looking it up. */
    public abstract String normal(String value);

    /** Whether it can be one; what {@link #masked} gives cannot. */
    public abstract boolean isPlausible(String value);

    private static String tidy(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }
}
