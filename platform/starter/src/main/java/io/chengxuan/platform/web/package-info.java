/**
 * What every HTTP answer shares: problem documents, commands (who, idempotency key, expected version) and keyset pages.
 * Read {@link io.chengxuan.platform.web.Problem} first.
 */
@NullMarked
package io.chengxuan.platform.web;

import org.jspecify.annotations.NullMarked;
