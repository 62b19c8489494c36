package io.chengxuan.gateway.account;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account may be called, and which units and roles there are. */
@Component
class AccountRules {

    private static final Pattern USERNAME = Pattern.compile(
        "[\\p{IsAlphabetic}\\p{IsDigit}][\\p{IsAlphabetic}\\p{IsDigit}._@-]{1,63}"
    );
    private static final int LONGEST_NAME = 100;

    private final UnitTree units;

    AccountRules(UnitTree units) {
        this.units = units;
    }

    /** What is wrong with the details, as an {@code invalid-input} problem that may have no errors. */
    Problem judge(AccountDetails details) {
        var problem = judge(details.name(), details.unit(), details.roles());
        var username = details.username();
        if (username == null || !USERNAME.matcher(Account.normalized(username)).matches()) {
            problem.at("/username", "username");
        }
        return problem;
    }

    Problem judge(@Nullable String name, @Nullable String unit, @Nullable List<String> roles) {
        var problem = Problem.invalid();
        if (name == null || name.isBlank()) {
            problem.at("/name", "required");
        } else if (name.length() > LONGEST_NAME) {
            problem.at("/name", "too-long", LONGEST_NAME);
        }
        if (unit == null || unit.isBlank() || unit.length() > LONGEST_NAME) {
            problem.at("/unit", "required");
        } else if (
            !units.all().isEmpty() &&
            units
                .find(unit)
                .filter(found -> !found.closed())
                .isEmpty()
        ) {
            problem.at("/unit", "unit-unknown", unit);
        }
        if (roles == null || roles.isEmpty()) {
            problem.at("/roles", "required");
        } else {
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) == null || !Roles.ALL.contains(roles.get(i))) {
                    problem.at("/roles/" + i, "role-unknown", String.valueOf(roles.get(i)));
                }
            }
        }
        return problem;
    }
}
