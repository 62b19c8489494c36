# What the commands may be told, asked before anything is looked for, built or started.

usage() {
    case $1 in
        up)
            cat <<'TEXT'
usage: deploy/up [--no-sample] [--data DIR] [--listen ADDRESS] [--detach] [--port-offset N]
Builds what is missing and starts the whole platform on this machine.
  --no-sample        start empty: one administrator with a one-time password
  --data DIR         folder of all data (default: .chengxuan in the repository)
  --listen ADDRESS   address of the gateway (default: 127.0.0.1); everything else stays on loopback
  --detach           return when ready; deploy/down stops the platform
  --port-offset N    add N to every port
TEXT
            ;;
        down)
            cat <<'TEXT'
usage: deploy/down [--data DIR]
Stops the platform that deploy/up started: gateway, services, broker, store.
  --data DIR         the folder it runs from (default: .chengxuan in the repository)
TEXT
            ;;
        status)
            cat <<'TEXT'
usage: deploy/status [--json] [--data DIR]
Shows processes, health, memory and consumer lag of the running platform; exit status 3 when nothing runs.
  --json             the same for programs
  --data DIR         the folder it runs from (default: .chengxuan in the repository)
TEXT
            ;;
        token)
            cat <<'TEXT'
usage: deploy/token ROLE [UNIT] [--data DIR]
Prints a bearer token for scripts of this machine, valid for 12 hours.
  ROLE               admin, city-editor, city-approver, department-editor, district-editor, district-approver,
                     squad-officer, information-officer, judge or viewer
  UNIT               code of the unit the holder belongs to, as GET /api/units lists them: SH is the city bureau, SH-OFFICE
                     its office, PD a district. It has to be of the role's level: the city for city-*, a department for
                     department-editor, a district for district-*, a squad or district for squad-officer.
                     Default: SH for admin, city-* and viewer, SH-OFFICE for department-editor, otherwise PD
  --data DIR         the folder the platform runs from (default: .chengxuan in the repository)
TEXT
            ;;
    esac
}

# help_or_refuse COMMAND ARGUMENT...: prints the usage and ends if it is asked for; ends with one line at an option that is
# not known.
help_or_refuse() {
    local command=$1 argument known
    shift
    for argument in "$@"; do
        if [ "$argument" = --help ] || [ "$argument" = -h ]; then
            usage "$command"
            exit 0
        fi
    done
    known=" $(usage "$command" | sed -n 's/^  \(--[a-z-]*\).*/\1/p' | tr '\n' ' ')"
    for argument in "$@"; do
        case $argument in
            -[0-9]*) ;; # an offset below zero
            -*) case $known in *" $argument "*) ;; *)
                echo "deploy/$command: unknown option $argument; deploy/$command --help lists them" >&2
                exit 2
                ;;
            esac ;;
        esac
    done
}
