package io.chengxuan.platform.access;

import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who do a unit's work at any level: editors, district approvers and squad officers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({
    Roles.CITY_EDITOR,
    Roles.DEPARTMENT_EDITOR,
    Roles.DISTRICT_EDITOR,
    Roles.DISTRICT_APPROVER,
    Roles.SQUAD_OFFICER,
})
public @interface WorkersOnly {}
