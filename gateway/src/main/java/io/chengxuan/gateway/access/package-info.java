/**
 * Who may call what, and what browsers are told. Read {@link io.chengxuan.gateway.access.SecurityConfiguration} first.
 */
@NullMarked
package io.chengxuan.gateway.access;

import org.jspecify.annotations.NullMarked;
