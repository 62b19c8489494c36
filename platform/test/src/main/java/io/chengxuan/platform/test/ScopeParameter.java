package io.chengxuan.platform.test;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.chengxuan.platform.access.Scope;

final class ScopeParameter {

    private ScopeParameter() {}

    static ArchCondition<JavaMethod> present() {
        return new ArchCondition<>("take the caller's Scope") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean present = method
                    .getRawParameterTypes()
                    .stream()
                    .anyMatch(type -> type.isEquivalentTo(Scope.class));
                events.add(new SimpleConditionEvent(method, present, method.getFullName() + " takes no Scope"));
            }
        };
    }
}
