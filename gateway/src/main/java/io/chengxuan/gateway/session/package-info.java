/**
 * Browser sessions in MongoDB, read from a short-lived cache and written seldom.
 */
@NullMarked
package io.chengxuan.gateway.session;

import org.jspecify.annotations.NullMarked;
