;;; retort-preview.el --- The SQL of a revision, beside it  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Preview buffers: asked for anew after each save, tied to the lines that made each statement.

;;; Code:

(require 'retort-client)
(require 'pulse)
(require 'sql)

(defvar-local retort-preview--params nil
  "What this preview shows, as params of migration/preview.")

(defvar-local retort-preview--map nil
  "From the statements of this preview to the lines that made them.")

(defvar retort-preview-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "RET") #'retort-preview-visit)
    (define-key map "g" #'retort-preview-refresh)
    (define-key map "q" #'quit-window)
    map)
  "Keys of previews.")

(define-derived-mode retort-preview-mode sql-mode "Preview"
  "The SQL that a revision would run.
\\{retort-preview-mode-map}"
  (setq buffer-read-only t
        truncate-lines t))

(defun retort-preview--fill (text)
  "Show TEXT in this preview, leaving point where it can stay."
  (let ((inhibit-read-only t)
        (new (generate-new-buffer " *retort text*")))
    (with-current-buffer new (insert text))
    (replace-buffer-contents new)
    (kill-buffer new)))

(defun retort-preview-refresh ()
  "Ask for this preview anew."
  (interactive)
  (let ((buffer (current-buffer)))
    (retort--request
     retort--buffer-server :migration/previewDocument retort-preview--params
     (lambda (result)
       (when (buffer-live-p buffer)
         (with-current-buffer buffer
           (setq retort-preview--map (retort--list (plist-get result :map)))
           (retort-preview--fill (plist-get result :text)))))
     (lambda (error)
       (when (buffer-live-p buffer)
         (with-current-buffer buffer
           (setq retort-preview--map nil)
           (retort-preview--fill (replace-regexp-in-string "^" "-- retort: " (plist-get error :message)))))))))

(defun retort-preview--open (server params)
  "Show the preview that PARAMS ask SERVER for, beside this buffer."
  (let ((buffer (get-buffer-create
                 (format "*retort: %s.%s.sql*" (or (plist-get params :revision) (plist-get params :target))
                         (plist-get params :direction)))))
    (with-current-buffer buffer
      (unless (derived-mode-p 'retort-preview-mode) (retort-preview-mode))
      (setq retort--buffer-server server
            retort-preview--params params)
      (retort-preview-refresh))
    (display-buffer buffer '((display-buffer-reuse-window display-buffer-in-direction) (direction . right)))))

(defun retort-preview--buffers (&optional server)
  "The previews that are open, of SERVER if given."
  (cl-remove-if-not (lambda (buffer)
                      (with-current-buffer buffer
                        (and (derived-mode-p 'retort-preview-mode)
                             (or (null server) (eq server retort--buffer-server)))))
                    (buffer-list)))

(defun retort-preview-refresh-all (&optional server)
  "Ask for all open previews anew, or for those of SERVER."
  (dolist (buffer (retort-preview--buffers server))
    (with-current-buffer buffer
      (when (memq retort--buffer-server (retort--live-servers))
        (retort-preview-refresh)))))

(defun retort-preview--within-p (range line)
  "Whether LINE, from 0, is in the LSP RANGE."
  (<= (plist-get (plist-get range :start) :line) line (plist-get (plist-get range :end) :line)))

(defun retort-preview-visit ()
  "Go to the line that made the statement at point."
  (interactive)
  (let* ((line (1- (line-number-at-pos)))
         (entry (or (cl-find-if (lambda (entry) (retort-preview--within-p (plist-get entry :range) line)) retort-preview--map)
                    (user-error "No line of a revision made this one"))))
    (pop-to-buffer (find-file-noselect (retort--path (plist-get entry :uri))))
    (goto-char (point-min))
    (forward-line (plist-get (plist-get (plist-get entry :sourceRange) :start) :line))
    (back-to-indentation)))

(defun retort-preview-show-statement ()
  "Show in the open previews the statements of the line at point."
  (interactive)
  (let ((line (1- (line-number-at-pos nil t)))
        (file (and buffer-file-name (file-truename buffer-file-name))))
    (dolist (buffer (retort-preview--buffers))
      (let* ((window (get-buffer-window buffer))
             (entry (cl-find-if (lambda (entry)
                                  (and (retort-preview--within-p (plist-get entry :sourceRange) line)
                                       (equal (file-truename (retort--path (plist-get entry :uri))) file)))
                                (buffer-local-value 'retort-preview--map buffer))))
        (when (and window entry)
          (with-selected-window window
            (goto-char (point-min))
            (forward-line (plist-get (plist-get (plist-get entry :range) :start) :line))
            (pulse-momentary-highlight-one-line (point))))))))

(add-hook 'retort-changed-hook #'retort-preview-refresh-all)

(provide 'retort-preview)
;;; retort-preview.el ends here
