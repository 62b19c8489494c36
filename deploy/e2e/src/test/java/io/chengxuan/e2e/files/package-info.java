/**
 * The files of a production deployment, checked as files: images, compose, Kubernetes, rules, dashboards and contracts must
 * name only what exists. Nothing is started.
 */
@NullMarked
package io.chengxuan.e2e.files;

import org.jspecify.annotations.NullMarked;
