@NullMarked
package io.chengxuan.gateway;

import org.jspecify.annotations.NullMarked;
