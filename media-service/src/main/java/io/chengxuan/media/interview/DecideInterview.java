package io.chengxuan.media.interview;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.Hand;
import io.chengxuan.platform.review.Review;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewStep;
import io.chengxuan.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What requesters and approvers do to a request; who decides is not who asked, and the city not who passed it below. */
@Component
class DecideInterview {

    static final String[] REQUESTERS = { Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR };

    private final InterviewRequests requests;
    private final InterviewRules rules;
    private final CheckInterview check;

    DecideInterview(InterviewRequests requests, InterviewRules rules, CheckInterview check) {
        this.requests = requests;
        this.rules = rules;
        this.check = check;
    }

    InterviewRequest request(InterviewContent body, Scope scope, Command command) {
        var content = check.content(body, scope);
        var hand = hand(scope, command);
        var request = InterviewRequest.requested(command.newId(), content, rules.of(content), hand, command);
        return requests.create(request, command);
    }

    InterviewRequest change(String id, InterviewContent body, Scope scope, Command command) {
        requireOwn(id, scope);
        command.requireExpectedVersion();
        var content = check.content(body, scope);
        var hand = hand(scope, command);
        return requests.change(id, command, request -> request.change(content, rules.of(content), hand, command));
    }

    InterviewRequest pass(String id, Scope scope, Command command) {
        requireApprover(id, scope);
        command.requireExpectedVersion();
        return requests.change(id, command, request -> {
            requireDecider(request, scope);
            request.pass(rules.of(request.content()), hand(scope, command), command);
        });
    }

    InterviewRequest giveBack(String id, String reason, Scope scope, Command command) {
        requireApprover(id, scope);
        command.requireExpectedVersion();
        return requests.change(id, command, request -> {
            requireLevel(request, scope);
            request.giveBack(reason, rules.of(request.content()), hand(scope, command), command);
        });
    }

    InterviewRequest refuse(String id, String reason, Scope scope, Command command) {
        requireApprover(id, scope);
        command.requireExpectedVersion();
        return requests.change(id, command, request -> {
            if (request.status() == InterviewStatus.REQUESTED) {
                requireLevel(request, scope);
            } else if (!scope.city()) {
                throw Problem.conflict("interview-level");
            }
            request.refuse(reason, rules.of(request.content()), hand(scope, command), command);
        });
    }

    InterviewRequest accept(String id, Scope scope, Command command) {
        requireOwn(id, scope);
        return requests.change(id, command, request -> request.accept(command));
    }

    InterviewRequest hold(String id, InterviewResult body, Scope scope, Command command) {
        requireOwn(id, scope);
        command.requireExpectedVersion();
        var result = check.result(body, scope);
        return requests.change(id, command, request -> request.hold(result, command));
    }

    InterviewRequest cancel(String id, String reason, Scope scope, Command command) {
        requireOwn(id, scope);
        return requests.change(id, command, request -> request.cancel(reason, command));
    }

    private void requireDecider(InterviewRequest request, Scope scope) {
        requireLevel(request, scope);
        var caller = scope.caller();
        if (request.level() == ReviewLevel.CITY) {
            caller.requireOtherThan(request.review().submitter(), Roles.CITY_APPROVER, REQUESTERS);
            request
                .review()
                .steps()
                .stream()
                .filter(step -> step.what() == ReviewStep.What.PASSED)
                .forEach(step -> caller.requireOtherThan(step.account(), Roles.CITY_APPROVER, Roles.DISTRICT_APPROVER));
        } else {
            caller.requireOtherThan(request.review().submitter(), Roles.DISTRICT_APPROVER, REQUESTERS);
        }
    }

    /** {@code interview-state} 409 when it waits nowhere, {@code interview-level} 409 when it waits at another level. */
    private static void requireLevel(InterviewRequest request, Scope scope) {
        if (request.review().state() != Review.State.WAITING) {
            throw Problem.conflict("interview-state").with("status", request.status());
        }
        if (request.level() != (scope.city() ? ReviewLevel.CITY : ReviewLevel.DISTRICT)) {
            throw Problem.conflict("interview-level");
        }
    }

    /** An approver of the city, or of the unit or one above it. */
    private void requireApprover(String id, Scope scope) {
        var request = scope.requireReadable(requests.get(id), id);
        boolean may = scope.city()
            ? scope.caller().is(Roles.CITY_APPROVER)
            : scope.owns(request) && scope.caller().is(Roles.DISTRICT_APPROVER);
        if (!may) {
            throw Problem.forbidden();
        }
    }

    private void requireOwn(String id, Scope scope) {
        if (!scope.owns(scope.requireReadable(requests.get(id), id))) {
            throw Problem.forbidden();
        }
    }

    private Hand hand(Scope scope, Command command) {
        Caller caller = scope.caller();
        return Hand.of(command, caller.lent(), check.today());
    }
}
