@NullMarked
package io.chengxuan.reporting.audit;

import org.jspecify.annotations.NullMarked;
