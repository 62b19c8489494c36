package io.chengxuan.plan.task;

import static io.chengxuan.plan.task.TaskStatus.ACCEPTED;
import static io.chengxuan.plan.task.TaskStatus.HANDED_IN;
import static io.chengxuan.plan.task.TaskStatus.IN_PROGRESS;
import static io.chengxuan.plan.task.TaskStatus.OPEN;
import static io.chengxuan.plan.task.TaskStatus.RETURNED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** What can be done to a task, in which states and by whom. */
enum Act implements MessageSourceResolvable {
    PROGRESS(Who.WORKER, OPEN, IN_PROGRESS, RETURNED),
    HAND_IN(Who.WORKER, OPEN, IN_PROGRESS, RETURNED),
    TAKE_BACK(Who.WORKER, HANDED_IN),
    ACCEPT(Who.ACCEPTOR, HANDED_IN),
    RETURN(Who.ACCEPTOR, HANDED_IN, ACCEPTED),
    EXCUSE(Who.ACCEPTOR, OPEN, IN_PROGRESS, RETURNED),
    MOVE_DUE(Who.ACCEPTOR, OPEN, IN_PROGRESS, RETURNED, HANDED_IN),
    CANCEL(Who.CITY, OPEN, IN_PROGRESS, RETURNED, HANDED_IN);

    private final Who who;
    private final Set<TaskStatus> states;

    Act(Who who, TaskStatus... states) {
        this.who = who;
        this.states = Set.of(states);
    }

    /** Its name in the reader's language, for refusals. */
    @Override
    public String[] getCodes() {
        return new String[] { "task.act." + name() };
    }

    static List<Act> allowed(Task task, Scope scope) {
        return Arrays.stream(values())
            .filter(act -> act.fits(task) && act.isFor(task, scope))
            .toList();
    }

    /** The unit whose hand-ins wait for the caller's decision; none for whoever decides on nothing. */
    static Set<String> decidedBy(Scope scope) {
        var decides = scope.caller().is(scope.city() ? Roles.CITY_APPROVER : Roles.DEPARTMENT_EDITOR);
        return decides ? Set.of(scope.caller().unit()) : Set.of();
    }

    boolean fits(Task task) {
        return states.contains(task.status()) && !task.withdrawn();
    }

    boolean isFor(Task task, Scope scope) {
        return who.may(task, scope);
    }

    /** As the address of the endpoint writes it. */
    @JsonValue
    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum Who {
        /** An editor, approver or squad officer of the unit that owes the task, or of one above it. */
        WORKER {
            @Override
            boolean may(Task task, Scope scope) {
                return (
                    scope.owns(task) &&
                    scope
                        .caller()
                        .isAny(
                            Roles.CITY_EDITOR,
                            Roles.DEPARTMENT_EDITOR,
                            Roles.DISTRICT_EDITOR,
                            Roles.DISTRICT_APPROVER,
                            Roles.SQUAD_OFFICER
                        )
                );
            }
        },
        /** The responsible department's editor, or a city approver. */
        ACCEPTOR {
            @Override
            boolean may(Task task, Scope scope) {
                var caller = scope.caller();
                return (
                    CITY.may(task, scope) ||
                    (!scope.city() && caller.is(Roles.DEPARTMENT_EDITOR) && caller.unit().equals(task.responsible()))
                );
            }
        },
        CITY {
            @Override
            boolean may(Task task, Scope scope) {
                return scope.city() && scope.caller().is(Roles.CITY_APPROVER);
            }
        };

        abstract boolean may(Task task, Scope scope);
    }
}
