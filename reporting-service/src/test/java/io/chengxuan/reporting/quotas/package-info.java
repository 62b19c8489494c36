@NullMarked
package io.chengxuan.reporting.quotas;

import org.jspecify.annotations.NullMarked;
