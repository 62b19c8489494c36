package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who review at any level. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({
    Roles.CITY_EDITOR,
    Roles.CITY_APPROVER,
    Roles.DISTRICT_EDITOR,
    Roles.DISTRICT_APPROVER,
    Roles.SQUAD_OFFICER,
})
@interface ReviewersOnly {}
