package io.chengxuan.platform.outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an aggregate's public state travels, such as {@code io.chengxuan.plan.task}; an event adds what
 * happened and the version: {@code io.chengxuan.plan.task.handed-in.v1}. Stands on the state record. In a state that several
 * services have, <code>{service}</code> stands for the one that writes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LogicalType {
    String value();
}
