package io.chengxuan.platform.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads {@code ?format=xlsx} and {@code ?status=handed-in}, whatever the case. */
@SuppressWarnings("rawtypes")
final class WordsOfEnums implements ConverterFactory<String, Enum> {

    /** Nothing given is null, as Spring's own converter has it. */
    @Override
    @SuppressWarnings("NullAway")
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return word -> word.isBlank() ? null : read(type, word);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Enum> T read(Class<T> type, String word) {
        return (T) Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
