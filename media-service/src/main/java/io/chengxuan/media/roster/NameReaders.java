package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who see the names of their units' rosters as they are: editors and approvers of every level. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({
    Roles.ADMIN,
    Roles.CITY_EDITOR,
    Roles.CITY_APPROVER,
    Roles.DEPARTMENT_EDITOR,
    Roles.DISTRICT_EDITOR,
    Roles.DISTRICT_APPROVER,
})
@interface NameReaders {}
