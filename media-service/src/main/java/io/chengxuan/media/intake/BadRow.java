package io.chengxuan.media.intake;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param line in the file, from 1
 * @param column word of the {@link Field}
 * @param code of the message, {@code field.<code>}, with its arguments
 */
record BadRow(int line, String column, String code, List<String> arguments, String cell) {}
