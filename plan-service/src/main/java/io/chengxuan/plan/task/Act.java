package io.chengxuan.plan.task;

import static io.chengxuan.plan.task.TaskStatus.ACCEPTED;
import static io.chengxuan.plan.task.TaskStatus.HANDED_IN;
import static io.chengxuan.plan.task.TaskStatus.IN_PROGRESS;
import static io.chengxuan.plan.task.TaskStatus.OPEN;
import static io.chengxuan.plan.task.TaskStatus.RETURNED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/** What can be done to a task, in which states and by whom. */
public enum Act implements MessageSourceResolvable {
    SIGN_FOR(Who.UNIT, OPEN, IN_PROGRESS, RETURNED),
    PROGRESS(Who.WORKER, OPEN, IN_PROGRESS, RETURNED),
    HAND_IN(Who.WORKER, OPEN, IN_PROGRESS, RETURNED),
    TAKE_BACK(Who.WORKER, HANDED_IN),
    ACCEPT(Who.ACCEPTOR, HANDED_IN),
    RETURN(Who.ACCEPTOR, HANDED_IN, ACCEPTED),
    EXCUSE(Who.ACCEPTOR, OPEN, IN_PROGRESS, RETURNED),
    MOVE_DUE(Who.ACCEPTOR, OPEN, IN_PROGRESS, RETURNED, HANDED_IN),
    CANCEL(Who.CITY, OPEN, IN_PROGRESS, RETURNED, HANDED_IN),
    BREAKDOWN(Who.DISTRICT, OPEN, IN_PROGRESS, RETURNED),
    TAKE_OUT(Who.DISTRICT, OPEN, IN_PROGRESS, RETURNED),
    HANDLER(Who.UNIT, OPEN, IN_PROGRESS, RETURNED, HANDED_IN);

    /** Who decides on what a unit is responsible for: a department on the plan's tasks, a district on its squads'. */
    private static final String[] JUDGES = { Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER };

    private static final String[] WORKERS = Roles.workers();

    /** Acts that only a task of the plan takes, as the district decides on the shares of its squads. */
    private static final Set<Act> WHOLE = Set.of(CANCEL, BREAKDOWN, TAKE_OUT);

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

    /** The roles that decide on a hand-in, each in the unit that is responsible. */
    public static List<String> deciders() {
        return Stream.concat(Stream.of(Roles.CITY_APPROVER), Arrays.stream(JUDGES)).toList();
    }

    static List<Act> allowed(Task task, Scope scope) {
        return Arrays.stream(values())
            .filter(act -> act.fits(task) && act.isFor(task, scope) && !act.isOwn(task, scope))
            .filter(act -> act != SIGN_FOR || task.receipt() == null)
            .toList();
    }

    /** The unit whose hand-ins wait for the caller's decision; none for whoever decides on nothing. */
    static Set<String> decidedBy(Scope scope) {
        var decides = scope.city() ? scope.caller().is(Roles.CITY_APPROVER) : scope.caller().isAny(JUDGES);
        return decides ? Set.of(scope.caller().unit()) : Set.of();
    }

    boolean fits(Task task) {
        return states.contains(task.status()) && !task.withdrawn() && (task.parent() == null || !WHOLE.contains(this));
    }

    boolean isFor(Task task, Scope scope) {
        return who.may(task, scope);
    }

    /** Whether the caller would accept what they handed in themselves, where not both are theirs without what is lent. */
    boolean isOwn(Task task, Scope scope) {
        return (
            this == ACCEPT &&
            scope.caller().accountId().equals(History.handedInBy(task.history())) &&
            !(isFor(task, scope.withoutLent()) && HAND_IN.isFor(task, scope.withoutLent()))
        );
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
                return scope.owns(task) && scope.caller().isAny(WORKERS);
            }
        },
        /** The same of the very unit that owes the task. */
        UNIT {
            @Override
            boolean may(Task task, Scope scope) {
                return scope.caller().isAny(WORKERS) && scope.caller().unit().equals(task.unit());
            }
        },
        /** An editor of the responsible department, or for a squad's share of the district; or a city approver. */
        ACCEPTOR {
            @Override
            boolean may(Task task, Scope scope) {
                var caller = scope.caller();
                return (
                    CITY.may(task, scope) ||
                    (!scope.city() && decides(caller, task) && caller.unit().equals(task.responsible()))
                );
            }
        },
        /** An editor or approver of the district that owes the task. */
        DISTRICT {
            @Override
            boolean may(Task task, Scope scope) {
                var caller = scope.caller();
                return (
                    caller.isAny(Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER) && caller.unit().equals(task.unit())
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

        /** Departments decide on the plan's tasks, districts on their squads' shares. */
        private static boolean decides(Caller caller, Task task) {
            return task.parent() == null
                ? caller.is(Roles.DEPARTMENT_EDITOR)
                : caller.isAny(Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER);
        }
    }
}
