package io.chengxuan.media.submission;

import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;

import io.chengxuan.media.workdays.OfficialDays;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewRule;
import io.chengxuan.platform.review.ReviewSettings;
import io.chengxuan.platform.web.Problem;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Who may do what to a submission: {@code forbidden} 403 for anybody else, whatever state it is in. */
@Component
@EnableConfigurationProperties(ReviewSettings.class)
class Reviewers {

    private final UnitTree units;
    private final OfficialDays days;
    private final ReviewSettings settings;

    Reviewers(UnitTree units, OfficialDays days, ReviewSettings settings) {
        this.units = units;
        this.days = days;
        this.settings = settings;
    }

    /** How what the unit writes is reviewed. */
    ReviewRule ruleFor(String unit) {
        return settings.of(levelOf(unit), days::plus);
    }

    private ReviewLevel levelOf(String unit) {
        var level = units.find(unit).map(Unit::level).orElse(Unit.Level.CITY);
        return switch (level) {
            case SQUAD -> ReviewLevel.SQUAD;
            case DISTRICT -> ReviewLevel.DISTRICT;
            case DEPARTMENT, CITY -> ReviewLevel.CITY;
        };
    }

    /** The level at which the caller decides, if any. */
    Optional<ReviewLevel> seat(Scope scope) {
        var caller = scope.caller();
        var at = units.find(caller.unit()).map(Unit::level).orElse(Unit.Level.DEPARTMENT);
        return switch (at) {
            case CITY -> caller.isAny(CITY_EDITOR, CITY_APPROVER) ? Optional.of(ReviewLevel.CITY) : Optional.empty();
            case DISTRICT -> caller.isAny(DISTRICT_EDITOR, DISTRICT_APPROVER)
                ? Optional.of(ReviewLevel.DISTRICT)
                : Optional.empty();
            case SQUAD -> caller.is(SQUAD_OFFICER) ? Optional.of(ReviewLevel.SQUAD) : Optional.empty();
            case DEPARTMENT -> Optional.empty();
        };
    }

    /** What waits for the caller: what is at their level, but for what they handed in and may not let through. */
    Optional<Criteria> waiting(Scope scope) {
        return seat(scope).map(level -> {
            var there = Criteria.where("review.level").is(level.name());
            try {
                requireOther(scope.caller().accountId(), level, scope.caller());
                return there;
            } catch (Problem _) {
                return there.and("review.submitter").ne(scope.caller().accountId());
            }
        });
    }

    /** Those of the unit, and above it, who do its work. */
    void requireAuthor(Submission submission, Scope scope) {
        require(scope.owns(submission) && scope.caller().isAny(Roles.workers()));
    }

    /** Who decides where it waits; anybody who decides anywhere while it does not wait. */
    void requireReviewer(Submission submission, Scope scope) {
        var seat = seat(scope);
        var level = submission.level();
        require(scope.owns(submission) && seat.isPresent() && (level == null || level == seat.get()));
    }

    /** {@code own-submission} 409: nobody lets through what they handed in, by a role that is lent to them or without a second one. */
    void requireOther(Submission submission, Scope scope) {
        var review = submission.review();
        if (review == null || review.level() == null) {
            return;
        }
        requireOther(review.submitter(), review.level(), scope.caller());
    }

    private static void requireOther(String submitter, ReviewLevel level, Caller caller) {
        switch (level) {
            case SQUAD -> caller.requireOtherThan(submitter, SQUAD_OFFICER);
            case DISTRICT -> caller.requireOtherThan(submitter, DISTRICT_APPROVER, DISTRICT_EDITOR, SQUAD_OFFICER);
            case CITY -> caller.requireOtherThan(submitter, CITY_APPROVER, CITY_EDITOR, DEPARTMENT_EDITOR);
        }
    }

    void requireEditor(Scope scope) {
        require(scope.city() && scope.caller().isAny(CITY_EDITOR, CITY_APPROVER));
    }

    void requirePublisher(Scope scope) {
        require(scope.city() && scope.caller().is(CITY_APPROVER));
    }

    /** {@code own-publication} 409 for whoever handed it in or wrote the words that are to be published. */
    void requireOtherHand(Submission submission, Scope scope) {
        var account = scope.caller().accountId();
        var review = submission.review();
        if (account.equals(submission.editedBy()) || (review != null && account.equals(review.submitter()))) {
            throw Problem.conflict("own-publication");
        }
    }

    /** Every level above the author; the city for what is its own or a department's. */
    void requireAbove(Submission submission, Scope scope) {
        var above = seat(scope).filter(
            seat -> seat == ReviewLevel.CITY || seat.compareTo(levelOf(submission.unit())) > 0
        );
        require(scope.owns(submission) && above.isPresent());
    }

    /** Those who note how it was read: the desk and its author. */
    void requireReader(Submission submission, Scope scope) {
        var caller = scope.caller();
        require(scope.owns(submission) && (caller.isAny(Roles.workers()) || caller.is(CITY_APPROVER)));
    }

    private static void require(boolean may) {
        if (!may) {
            throw Problem.forbidden();
        }
    }
}
