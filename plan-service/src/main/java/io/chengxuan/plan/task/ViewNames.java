package io.chengxuan.plan.task;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?view=owed}; an unknown name is refused like any unreadable parameter. */
@Component
class ViewNames implements Converter<String, TaskQuery.View> {

    @Override
    public TaskQuery.View convert(String name) {
        return TaskQuery.View.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
