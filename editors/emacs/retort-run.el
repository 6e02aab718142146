;;; retort-run.el --- Runs on the database  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Upgrade, downgrade and stamp: progress, cancel, the question before data is lost.

;;; Code:

(require 'retort-client)

(defvar retort--run nil
  "The run under way, or nil.
A plist of :token, :server, :title, :percentage, :message.")

(defvar retort--run-count 0
  "How many runs were started, for their tokens.")

(defvar retort-run-ended-hook nil
  "Functions called when a run has ended.
Their argument is `completed', `cancelled', `failed' or `refused'.")

(defconst retort--shown-hazards 10
  "How many hazards of a plan the question names.")

(defun retort--outcome (state)
  "Where the database is after STATE, a run's result."
  (let ((applied (retort--list (plist-get state :applied)))
        (undone (retort--list (plist-get state :rolledBack)))
        (heads (retort--list (plist-get state :heads))))
    (string-join
     (delq nil
           (list (if applied
                     (format "%s: %s" (if (equal (plist-get state :direction) "downgrade") "undone" "applied")
                             (string-join applied ", "))
                   "nothing was applied")
                 (and undone (format "rolled back: %s" (string-join undone ", ")))
                 (format "the database is at %s" (if heads (string-join heads ", ") "base"))))
     "; ")))

(defun retort--run-end (how)
  "The run under way has ended: HOW is one of `retort-run-ended-hook'."
  (setq retort--run nil)
  (force-mode-line-update t)
  (run-hook-with-args 'retort-run-ended-hook how))

(defun retort--agreed-p (plan)
  "Whether the person agrees to PLAN, which would lose data."
  (let* ((hazards (retort--list (plist-get plan :hazards)))
         (shown (seq-take hazards retort--shown-hazards))
         (buffer (get-buffer-create "*retort plan*")))
    (with-current-buffer buffer
      (let ((inhibit-read-only t))
        (erase-buffer)
        (insert (format "Data would be lost in %s\n\n" (plist-get plan :database)))
        (dolist (hazard shown)
          (insert (format "  %s  %s\n" (plist-get hazard :revision) (plist-get hazard :message))))
        (when (> (length hazards) (length shown))
          (insert (format "  and %d more\n" (- (length hazards) (length shown)))))
        (special-mode)))
    (save-window-excursion
      (display-buffer buffer)
      (prog1 (yes-or-no-p (format "Data would be lost in %s.  Run it all the same? " (plist-get plan :database)))
        (kill-buffer buffer)))))

(defun retort--run-failed (server name params error)
  "The run NAME with PARAMS on SERVER answered ERROR."
  (let* ((data (plist-get error :data))
         (kind (and (listp data) (plist-get data :kind))))
    (cond
     ((equal kind "confirmationRequired")
      (setq retort--run nil)
      (if (retort--agreed-p (plist-get data :plan))
          (retort--run-start server name
                             (plist-put (copy-sequence params) :confirm (plist-get (plist-get data :plan) :hash)))
        (message "Retort: nothing was run")
        (retort--run-end 'refused)))
     ((equal kind "cancelled")
      (message "Retort: %s" (plist-get error :message))
      (retort--run-end 'cancelled))
     (t
      (retort--complain error)
      (retort--run-end 'failed)))))

(defun retort--run-start (server name params)
  "Start NAME on SERVER with PARAMS.
NAME is a request such as `migration/upgrade', or a command of the
server, such as `retort.downgradeBefore'."
  (when retort--run
    (user-error "A run is under way: %s; M-x retort-cancel ends it" (plist-get retort--run :title)))
  (let* ((token (format "retort-run-%d" (cl-incf retort--run-count)))
         (is-command (string-prefix-p "retort." (symbol-name name)))
         (done (lambda (result)
                 (message "Retort: %s (%d ms)" (retort--outcome result) (plist-get result :durationMs))
                 (retort--run-end 'completed)))
         ;; The question before data is lost must not be asked inside the process filter.
         (failed (lambda (error) (run-at-time 0 nil #'retort--run-failed server name params error))))
    (setq retort--run (list :token token :server server :title (symbol-name name) :percentage 0 :message ""))
    (if is-command
        (retort--request server :workspace/executeCommand
                         (list :command (symbol-name name) :arguments (vector params) :workDoneToken token)
                         done failed)
      (retort--request server (intern (format ":%s" name))
                       (append (list :workDoneToken token) params)
                       done failed))))

(defun retort-cancel ()
  "Cancel the run under way."
  (interactive)
  (unless retort--run (user-error "No run is under way"))
  (jsonrpc-notify (plist-get retort--run :server) :window/workDoneProgress/cancel
                  (list :token (plist-get retort--run :token))))

(defun retort--take-progress (value)
  "Take VALUE of the progress of the run under way."
  (dolist (key '(:title :percentage :message))
    (when (plist-get value key)
      (setq retort--run (plist-put retort--run key (plist-get value key)))))
  (unless (equal (plist-get value :kind) "end")
    (let ((message-log-max nil))
      (message "Retort: %s %% %s" (plist-get retort--run :percentage)
               (replace-regexp-in-string
                "[ \n]+" " "
                (if (string-empty-p (plist-get retort--run :message))
                    (plist-get retort--run :title)
                  (plist-get retort--run :message))))))
  (force-mode-line-update t))

(cl-defmethod eglot-handle-notification ((_server retort-server) (_method (eql $/progress)) &rest params)
  "Show the progress in PARAMS, if it is of the run under way."
  (if (and retort--run (equal (plist-get params :token) (plist-get retort--run :token)))
      (retort--take-progress (plist-get params :value))
    (cl-call-next-method)))

(cl-defmethod eglot-handle-notification ((server retort-server) (_method (eql migration/didChangeDatabase)) &rest _)
  "Read where the database of SERVER stands now."
  (retort-refresh server t))

(provide 'retort-run)
;;; retort-run.el ends here
