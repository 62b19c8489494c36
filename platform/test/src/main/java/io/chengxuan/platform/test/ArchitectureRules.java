package io.chengxuan.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Aggregates;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules that hold in every service; include with {@code @ArchTest ArchTests rules = ArchTests.in(ArchitectureRules.class)}.
 * ArchUnit fails a rule that matches nothing unless the rule says that it may.
 */
public final class ArchitectureRules {

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
        .should()
        .resideInAnyPackage(
            "..controller..",
            "..service..",
            "..impl..",
            "..mapper..",
            "..dto..",
            "..util..",
            "..common..",
            "..entity.."
        )
        .because("a feature's types stand together");

    @ArchTest
    static final ArchRule NO_DRAWER_CLASSES = noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .because("a function belongs to the concept it is about");

    @ArchTest
    static final ArchRule AGGREGATES_ARE_NEVER_SAVED_WHOLE = noClasses()
        .should()
        .callMethod(MongoOperations.class, "save", Object.class)
        .orShould()
        .callMethod(MongoOperations.class, "save", Object.class, String.class)
        .orShould()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "replaceOne|findOneAndReplace"
                )
            )
        )
        .orShould()
        .beAssignableTo(Repository.class)
        .because("it would drop pending events (ADR 0001)");

    @ArchTest
    static final ArchRule NO_AGGREGATE_MAPS_ITS_OUTBOX = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Aggregate.class)
        .should()
        .haveNameMatching("outbox|commands|sources")
        .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVERY_HANDLER_SAYS_WHO = methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(RestController.class)
        .should()
        .beMetaAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .allowEmptyShould(true);

    @ArchTest
    static final ArchRule REPOSITORIES_LIST_WITHIN_A_SCOPE = methods()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Aggregates.class)
        .and()
        .haveRawReturnType(io.chengxuan.platform.web.Page.class)
        .should(ScopeParameter.present())
        .allowEmptyShould(true);

    private ArchitectureRules() {}
}
