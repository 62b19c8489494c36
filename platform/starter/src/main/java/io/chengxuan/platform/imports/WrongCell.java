package io.chengxuan.platform.imports;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;

/** What makes a row of a table unfit to be taken: its column, and the code and arguments of the text that {@link Fault} shows. */
public final class WrongCell extends RuntimeException {

    private final String column;
    private final String code;
    private final transient Object[] arguments;

    public WrongCell(String column, String code, Object... arguments) {
        super(column + " " + code, null, false, false);
        this.column = column;
        this.code = code;
        this.arguments = arguments;
    }

    public Fault in(Table.Row row, MessageSource messages) {
        return Fault.at(row, column, code, messages, arguments);
    }

    public String column() {
        return column;
    }

    public String code() {
        return code;
    }

    /** As they are put into the text. */
    public List<String> arguments() {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
