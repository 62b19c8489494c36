/** What tests of all modules share: {@link io.chengxuan.platform.test.PlatformTest} first. */
@NullMarked
package io.chengxuan.platform.test;

import org.jspecify.annotations.NullMarked;
