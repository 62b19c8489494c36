/**
 * Pages: the console, the public open-day page and the API documentation.
 */
@NullMarked
package io.chengxuan.gateway.site;

import org.jspecify.annotations.NullMarked;
