package io.chengxuan.plan.session;

/** Names as written: {@code 张 三} and {@code 张三} are the same; at most 60 letters. */
final class PersonName {

    private static final int LONGEST = 60;

    private PersonName() {}

    static String of(String written) {
        return written.strip().replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "").replaceAll("\\s+", " ");
    }

    static boolean is(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.codePoints().noneMatch(Character::isISOControl);
    }
}
